import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fileName } from "../../../packages/console/src/take-along/save-file.ts";
import type { Sheet } from "../../../packages/console/src/take-along/sheets.ts";
import { vCard } from "../../../packages/console/src/take-along/v-card.ts";
import { writeCsv, writeXlsx } from "../../../packages/console/src/take-along/write-files.ts";

type Row = { readonly name: string; readonly pages: number };
const SHEET: Sheet<Row> = {
  title: "Rows",
  columns: { name: ({ name }) => name, pages: ({ pages }) => pages },
};
const noPause = async () => {};

describe("CSV", () => {
  test("has the headings first, quotes what parts cells, and makes a formula harmless", async () => {
    const rows = [
      { name: 'Ann "the" Smith, owner', pages: 2 },
      { name: "=1+1", pages: 0 },
    ];
    const text = await (await writeCsv(rows, SHEET, noPause)).text();
    expect(text).toBe('name,pages\r\n"Ann ""the"" Smith, owner",2\r\n\'=1+1,0\r\n');
  });

  test("begins with the mark by which Excel knows UTF-8", async () => {
    const bytes = new Uint8Array(await (await writeCsv([], SHEET, noPause)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test("many rows are written with pauses, and none is lost at one", async () => {
    let pauses = 0;
    const rows = Array.from({ length: 5_000 }, (_, pages) => ({ name: "n", pages }));
    const file = await writeCsv(rows, SHEET, async () => void pauses++);
    const lines = (await file.text()).trimEnd().split("\r\n");
    expect(lines).toHaveLength(5_001);
    expect(lines.at(-1)).toBe("n,4999");
    expect(pauses).toBe(2);
  });
});

test("XLSX has a sheet with the rows, as text and numbers", async () => {
  const file = await writeXlsx([{ name: "=A1 & <b>", pages: 7 }], SHEET, noPause);
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
  expect(sheet).toContain("=A1 &amp; &lt;b&gt;</t>");
  expect(sheet).toContain("<v>7</v>");
  expect(new TextDecoder().decode(parts["xl/workbook.xml"])).toContain('name="Rows"');
});

describe("vCard", () => {
  const CONTACT = {
    email: "ann@larkfield.org",
    person_name: "Ann Smith",
    person_role: "Head of sales; exports",
    source_url: "https://larkfield.org/team",
  };

  test("tells who it is, what they do and where it was found", () => {
    expect(vCard(CONTACT, "larkfield.org")).toBe(
      [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Ann Smith",
        "N:Ann Smith;;;;",
        "EMAIL;TYPE=INTERNET:ann@larkfield.org",
        "TITLE:Head of sales\\; exports",
        "ORG:larkfield.org",
        "NOTE:Found on https://larkfield.org/team",
        "END:VCARD",
        "",
      ].join("\r\n"),
    );
  });

  test("an address that reaches nobody by name is the card's name", () => {
    expect(vCard({ ...CONTACT, person_name: null }, "larkfield.org")).toContain("FN:ann@larkfield.org\r\n");
  });

  test("whatever a page says, a card is lines of at most 75 bytes that unfold to what was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
        const card = vCard({ ...CONTACT, person_name: name }, "larkfield.org");
        const lines = card.split("\r\n");
        expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
        const unfolded = card.replaceAll("\r\n ", "");
        const written = unfolded.split("\r\n").find((line) => line.startsWith("FN:")) ?? "";
        const read = written
          .slice(3)
          .replace(/\\(.)/g, (_, character) => (character === "n" ? "\n" : character));
        expect(read).toBe(name.replace(/\r\n|\r/g, "\n"));
        expect(unfolded.split("\r\n")).toHaveLength(10);
      }),
    );
  });
});

test("a file's name says whose rows it has, in letters that every system takes", () => {
  expect(fileName("127.0.0.1:8001", "Contact points", "csv")).toBe("127.0.0.1-8001-contact-points.csv");
});
