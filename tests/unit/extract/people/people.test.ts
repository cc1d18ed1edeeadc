import { extractPage } from "@contact-scanner/core/extract/page";
import { readName } from "@contact-scanner/core/extract/people/name";
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

test.each([
  "Anna Weber, owner: <a href='mailto:a.weber@weber-bau.de'>write to Anna</a>",
  "Anna Weber, owner, <a href='mailto:a.weber@weber-bau.de'>write to Anna</a>",
])("what asks to write is no part of a position: %s", (item) => {
  expect(personOf(`<ul><li>${item}</ul>`, "a.weber@weber-bau.de")).toMatchObject({ role: "owner" });
});

test("a name in two scripts is told as its bearer writes it", () => {
  const card = `<p class="name">永井 哲夫<span>NAGAI Tetsuo</span></p><p>t.nagai@weber-bau.de</p>`;
  expect(personOf(`<div>${card}</div>`, "t.nagai@weber-bau.de")?.name).toBe("永井 哲夫");
});

test("a position behind a Chinese name is no part of it", () => {
  expect(personOf("<p>劉詠琳　項目經理<br>w.lau@weber-bau.de</p>", "w.lau@weber-bau.de")?.name).toBe(
    "劉詠琳",
  );
});

test.each([
  ["나혜영 님", "나혜영"],
  ["주무관 님", undefined],
])("a rank is no Korean name: %s", (text, name) => {
  expect(readName(text)?.name).toBe(name);
});

test("an article before one word makes a house's name", () => {
  expect(personOf("<p>De Bijenkorf: bijenkorf@weber-bau.de</p>", "bijenkorf@weber-bau.de")).toBeNull();
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

  test.each([
    "<p>Citas: 030 1234567</p>",
    "<p><b>Segreteria</b> (Carla, lun-ven 9-11): 030 1234567</p>",
    "<p>ご予約 030 1234567</p>",
  ])("of the house's desk reaches nobody: %s", (line) => {
    expect(phoneOf(`<div><p>Anna Weber, Vertrieb</p>${line}</div>`)).toMatchObject({ person: null });
  });

  test("below cards in a row reaches nobody of them", () => {
    const card = (name: string) => `<div><h3>${name}</h3><p>Vertrieb</p></div>`;
    const html = `${card("Anna Weber")}${card("Bernd Lange")}<p>Tel. 030 1234567</p>`;
    expect(phoneOf(html)).toMatchObject({ person: null, email: null });
  });

  test("in the page's foot reaches nobody", () => {
    expect(phoneOf("<footer><p>Anna Weber<br>Tel. 030 1234567</p></footer>")).toMatchObject({ person: null });
  });

  test("that two names share reaches neither", () => {
    expect(phoneOf("<p>Anna Weber, Bernd Lange: Tel. 030 1234567</p>")).toMatchObject({ person: null });
  });
});

test("a number in the cards of two people is nobody's", () => {
  const card = (name: string, email: string) =>
    `<li><h3>${name}</h3><p>Sales Manager</p><a href="mailto:${email}">Mail</a> <a href="tel:+493012345678">030 12345678</a></li>`;
  const html = `<ul>${card("Anna Weber", "a.weber@weber-bau.de")}${card("Bernd Lange", "b.lange@weber-bau.de")}</ul>`;
  expect(extractPage({ html, url: URL }).phones).toMatchObject([{ person: null, email: null }]);
});

test("a number in a card is whose the card's address is", () => {
  const html =
    '<div><b>Xyloph Brantwig</b><br><a href="mailto:brantwig@weber-bau.de">Mail</a><br>Tel. 030 12345678</div>';
  expect(extractPage({ html, url: URL }).phones).toMatchObject([
    { person: { name: "Xyloph Brantwig" }, email: "brantwig@weber-bau.de" },
  ]);
});

describe("cards of one kind", () => {
  const card = (role: string, name: string, email: string) =>
    `<div class="card"><h5>${role}</h5><p>${name}<br><a href="mailto:${email}">Mail</a></p></div>`;
  const html = `<div>${card("President", "Anna Weber", "a.weber@weber-bau.de")}
    ${card("Flag Bearer", "Bernd Lange", "lange@weber-bau.de")}
    ${card("Keeper of Bees", "Clara Moser", "sunflower7@gmail.com")}</div>`;

  test("say whose a private mailbox is that is called otherwise", () => {
    expect(personOf(html, "sunflower7@gmail.com")).toMatchObject({ name: "Clara Moser" });
  });

  test("say that a text without known words is a position", () => {
    expect(personOf(html, "lange@weber-bau.de")).toMatchObject({ role: "Flag Bearer", department: null });
    expect(personOf(html, "sunflower7@gmail.com")).toMatchObject({ role: "Keeper of Bees" });
  });

  test("say nothing of a house's mailbox that is called otherwise", () => {
    expect(
      personOf(html.replace("sunflower7@gmail.com", "bees@weber-bau.de"), "bees@weber-bau.de"),
    ).toBeNull();
  });
});

test("a link around more than a card reaches nobody by name", () => {
  const card = "<div><h3>Anna Weber</h3><p>Head of Sales</p></div>";
  const linked = (text: string) => `<a href="mailto:a.weber@weber-bau.de">${card}${text}</a>`;
  expect(personOf(linked(""), "a.weber@weber-bau.de")).toMatchObject({ name: "Anna Weber" });
  expect(personOf(linked(`<p>${"We build houses. ".repeat(100)}</p>`), "a.weber@weber-bau.de")).toBeNull();
});

test("a number whose link is never closed is nobody's", () => {
  const phonesOf = (text: string) =>
    extractPage({
      html: `<a href="tel:+4940123456"><div><h3>Anna Weber</h3><p>CEO</p></div>${text}`,
      url: URL,
    }).phones;
  expect(phonesOf("")).toMatchObject([{ value: "+4940123456", person: { name: "Anna Weber" } }]);
  expect(phonesOf(`<p>${"We build houses. ".repeat(100)}</p>`)).toMatchObject([
    { value: "+4940123456", person: null },
  ]);
});
