import { extractPage } from "@contact-scanner/core/extract/page";
import { describe, expect, test } from "vitest";

const URL = "https://www.weber-bau.de/team";

const personOf = (html: string, email: string) =>
  extractPage({ html, url: URL }).contacts.find((contact) => contact.email === email)?.person;

/** Structures that say whose an address is, and the reason that is told. */
const STRUCTURES = {
  card: [
    '<div class="card"><h3>Anna Weber</h3><p>Head of Sales</p><a href="mailto:a.weber@weber-bau.de">Mail</a></div>',
    "card",
  ],
  "row of a table": [
    "<table><tr><th>Name<th>Role<th>Mail<tr><td>WEBER, Anna<td>Head of Sales<td>a.weber@weber-bau.de</table>",
    "table_row",
  ],
  "item of a list": ["<ul><li>Dr. Anna Weber, Head of Sales: a.weber@weber-bau.de</ul>", "list_item"],
  paragraph: ["<p>Anna Weber<br>Head of Sales<br>a.weber@weber-bau.de</p>", "paragraph"],
  "text of the link": [
    '<p><a href="mailto:a.weber@weber-bau.de">Anna Weber</a>, Head of Sales</p>',
    "link_text",
  ],
  hCard: [
    '<div class="vcard"><span class="fn">Anna Weber</span> <span class="title">Head of Sales</span> <a class="email" href="mailto:a.weber@weber-bau.de">Mail</a></div>',
    "hcard",
  ],
  "JSON-LD": [
    '<script type="application/ld+json">{"@type":"Person","name":"Anna Weber","jobTitle":"Head of Sales","email":"a.weber@weber-bau.de"}</script>',
    "json_ld",
  ],
  vCard: [
    '<a href="data:text/vcard,BEGIN:VCARD%0AFN:Anna Weber%0ATITLE:Head of Sales%0AEMAIL:a.weber@weber-bau.de%0AEND:VCARD">Card</a>',
    "vcard",
  ],
} as const;

describe.each(Object.entries(STRUCTURES))("%s", (_name, [html, reason]) => {
  test("says whose an address is, and what he does", () => {
    expect(personOf(html, "a.weber@weber-bau.de")).toMatchObject({
      name: expect.stringMatching(/^Anna (?:Weber|WEBER)$/),
      role: "Head of Sales",
      department: "sales",
      seniority: "head",
      reason,
    });
  });
});

test("a display name in a mailto link is a person", () => {
  const html = '<a href="mailto:Anna%20Weber%20%3Ca.weber@weber-bau.de%3E">Mail</a>';
  expect(personOf(html, "a.weber@weber-bau.de")).toMatchObject({ name: "Anna Weber", reason: "mailto_name" });
});

test("each address of a flat list has the name above it", () => {
  const html = `<div><h3>Anna Weber</h3><p>Einkauf</p><p>a.weber@weber-bau.de</p>
    <h3>Bernd Lange</h3><p>Verkauf</p><p>b.lange@weber-bau.de</p></div>`;
  expect(personOf(html, "a.weber@weber-bau.de")).toMatchObject({ name: "Anna Weber", role: "Einkauf" });
  expect(personOf(html, "b.lange@weber-bau.de")).toMatchObject({ name: "Bernd Lange", role: "Verkauf" });
});

test("a name in two elements is one name", () => {
  const html =
    '<div><div class="vorname">Anna</div><div class="nachname">Weber</div><p>a.weber@weber-bau.de</p></div>';
  expect(personOf(html, "a.weber@weber-bau.de")).toMatchObject({ name: "Anna Weber" });
});

test.each([
  ["联系人：周磊（销售经理） zhou.lei@weber-bau.de", "周磊", "销售经理"],
  ["김도훈 (교수) kimdh@weber-bau.de", "김도훈", "교수"],
  ["Иван Петров, директор, petrov@weber-bau.de", "Иван Петров", "директор"],
  ["Kovács Péter ügyvezető kovacs.peter@weber-bau.de", undefined, undefined],
])("reads names of other scripts: %s", (text, name, role) => {
  const email = /[\w.]+@weber-bau\.de/.exec(text)?.[0] ?? "";
  const person = personOf(`<p>${text}</p>`, email);
  if (name === undefined) expect(person?.name ?? "Kovács Péter").toBe("Kovács Péter");
  else expect(person).toMatchObject({ name, role });
});

test.each([
  ["a role mailbox", "<p>Anna Weber<br>info@weber-bau.de</p>", "info@weber-bau.de"],
  ["the mailbox of somebody else", "<p>Anna Weber<br>b.lange@weber-bau.de</p>", "b.lange@weber-bau.de"],
  [
    "a firm's name",
    "<p>Caribbean Vacation Escapes<br>caribbeanvacationescapes@weber-bau.de</p>",
    "caribbeanvacationescapes@weber-bau.de",
  ],
  ["a department", "<p>Vertrieb Innendienst<br>vb@weber-bau.de</p>", "vb@weber-bau.de"],
  [
    "who is quoted",
    "<div><blockquote>Great! Anna Weber</blockquote><p>aw1@weber-bau.de</p></div>",
    "aw1@weber-bau.de",
  ],
  ["who took the picture", "<div><p>Foto: Anna Weber</p><p>xy@weber-bau.de</p></div>", "xy@weber-bau.de"],
])("%s is no person's", (_what, html, email) => {
  expect(personOf(html, email)).toBeNull();
});

describe("a telephone number", () => {
  const phoneOf = (html: string) =>
    extractPage({ html: `<html lang="de"><body>${html}`, url: URL }).phones[0];

  test("in a person's card reaches him, with his address", () => {
    const html =
      "<div><h3>Anna Weber</h3><p>Tel. 030 1234567</p><p>a.weber@weber-bau.de</p></div><p>Bernd Lange</p>";
    expect(phoneOf(html)).toMatchObject({ person: { name: "Anna Weber" }, email: "a.weber@weber-bau.de" });
  });

  test("of the switchboard reaches nobody", () => {
    expect(phoneOf("<p>Anna Weber<br>Zentrale: 030 1234567</p>")).toMatchObject({
      person: null,
      email: null,
    });
  });

  test("in the page's foot reaches nobody", () => {
    expect(phoneOf("<footer><p>Anna Weber<br>Tel. 030 1234567</p></footer>")).toMatchObject({ person: null });
  });

  test("that two names share reaches neither", () => {
    expect(phoneOf("<p>Anna Weber, Bernd Lange: Tel. 030 1234567</p>")).toMatchObject({ person: null });
  });
});
