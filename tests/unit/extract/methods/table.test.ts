import { parseHtml } from "@contact-scanner/core/extract/dom/parse-html";
import { tableAddresses } from "@contact-scanner/core/extract/methods/table";
import { pageText } from "@contact-scanner/core/extract/text/page-text";
import { describe, expect, test } from "vitest";

function found(html: string): string[] {
  const tree = parseHtml(html);
  return [...tableAddresses(tree, pageText(tree))].map(({ address }) => address);
}

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const table = (...rows: string[]) => `<table>${rows.join("")}</table>`;

describe("addresses over cells", () => {
  test("the mailbox before its domain", () => {
    expect(found(table(row("Dean", "ann", "@acme.com")))).toEqual(["ann@acme.com"]);
  });

  test("the sign in a cell of its own", () => {
    expect(found(table(row("ann", "@", "acme.com")))).toEqual(["ann@acme.com"]);
  });

  test("mailboxes in a column under their name, the domain in a sentence", () => {
    const html = `<p>All addresses end in @acme.com</p>${table(row("Name", "User"), row("Ann Lee", "alee"), row("Bo Ray", "bray"))}`;
    expect(found(html)).toEqual(["alee@acme.com", "bray@acme.com"]);
  });

  test("mailboxes of one table alone, also around one inside it", () => {
    const inner = table(row("Room", "Hall"), row("Floor", "first"));
    const outer = table(row("Name", "User"), row("Ann Lee", "alee"), row(inner), row("Bo Ray", "bray"));
    const html = `<p>All addresses end in @acme.com</p>${outer}${table(row("Prices", "EUR"), row("Coffee", "three"))}`;
    expect(found(html)).toEqual(["alee@acme.com", "bray@acme.com"]);
  });

  test.each([
    ["a table without a domain", table(row("Name", "User"), row("Ann Lee", "alee"))],
    ["a price", table(row("3", "@", "2.50"))],
    [
      "a column with another name",
      `<p>All addresses end in @acme.com</p>${table(row("Name", "Room"), row("Ann", "a12"))}`,
    ],
    ["a handle in a sentence", `<p>Follow @acme.com</p>${table(row("Name", "User"), row("Ann", "ann"))}`],
  ])("none in %s", (_name, html) => {
    expect(found(html)).toEqual([]);
  });
});
