import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { contactCard, personCard } from "../../../packages/console/src/take-along/cards.ts";
import { listOfRows } from "../../../packages/console/src/take-along/list-of-rows.ts";
import { fileName } from "../../../packages/console/src/take-along/save-file.ts";
import type { Sheet } from "../../../packages/console/src/take-along/sheets.ts";
import { type Card, vCard } from "../../../packages/console/src/take-along/v-card.ts";
import { writeCsv, writeVCards, writeXlsx } from "../../../packages/console/src/take-along/write-files.ts";

type Row = { readonly name: string; readonly pages: number };
const SHEET: Sheet<Row> = {
  title: "Rows",
  columns: { name: ({ name }) => name, pages: ({ pages }) => pages },
};
const STILL = { pause: async () => {}, now: () => 0 };

async function csvOf<Any>(rows: readonly Any[], sheet: Sheet<Any>): Promise<string> {
  return await (await writeCsv(rows, sheet, { ...STILL, isForExcel: false })).text();
}

describe("CSV", () => {
  test("has the headings first, quotes what parts cells, and makes a formula harmless", async () => {
    const rows = [
      { name: 'Ann "the" Smith, owner', pages: 2 },
      { name: "=1+1", pages: 0 },
    ];
    expect(await csvOf(rows, SHEET)).toBe('name,pages\r\n"Ann ""the"" Smith, owner",2\r\n\'=1+1,0\r\n');
  });

  test("for Excel begins with the mark by which it knows UTF-8", async () => {
    const file = await writeCsv([], SHEET, { ...STILL, isForExcel: true });
    expect([...new Uint8Array(await file.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test("whatever is in the rows, a reader of RFC 4180 finds as many records with the same cells", async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a7"",;\n\r\t=+-@ \'é😀') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name: cell, pages: fc.nat() }), { maxLength: 8 }),
        async (rows) => {
          const records = parseCsv(await csvOf(rows, SHEET));
          expect(records).toEqual([
            ["name", "pages"],
            ...rows.map(({ name, pages }) => [isFormula(name) ? `'${name}` : name, String(pages)]),
          ]);
        },
      ),
    );
  });

  test("rows are written at stretches with pauses between, and none is lost at one", async () => {
    let pauses = 0;
    let ms = 0;
    const rows = Array.from({ length: 5_000 }, (_, pages) => ({ name: "n", pages }));
    const file = await writeCsv(rows, SHEET, {
      pause: async () => void pauses++,
      now: () => ms++,
      isForExcel: false,
    });
    const lines = (await file.text()).trimEnd().split("\r\n");
    expect(lines.slice(1)).toEqual(rows.map(({ pages }) => `n,${pages}`));
    expect(pauses).toBeGreaterThan(3);
  });
});

test("XLSX has a sheet with the rows, as text and numbers", async () => {
  const file = await writeXlsx([{ name: "=A1 & <b>", pages: 7 }], SHEET, STILL);
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
  expect(sheet).toContain("=A1 &amp; &lt;b&gt;</t>");
  expect(sheet).toContain("<v>7</v>");
  expect(new TextDecoder().decode(parts["xl/workbook.xml"])).toContain('name="Rows"');
});

describe("vCard", () => {
  const ANN: Card = {
    name: "Ann Smith",
    role: "Head of sales; exports",
    emails: ["ann@larkfield.org", "sales@larkfield.org"],
    phones: ["+442079460125"],
    site: "larkfield.org",
    page: "https://larkfield.org/team",
  };

  test("tells who it is, what they do, what reaches them and where that was found", () => {
    expect(vCard(ANN)).toBe(
      [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Ann Smith",
        "N:Ann Smith;;;;",
        "EMAIL;TYPE=INTERNET:ann@larkfield.org",
        "EMAIL;TYPE=INTERNET:sales@larkfield.org",
        "TEL;TYPE=WORK:+442079460125",
        "TITLE:Head of sales\\; exports",
        "ORG:larkfield.org",
        "URL:https://larkfield.org",
        "NOTE:Found on https://larkfield.org/team",
        "END:VCARD",
        "",
      ].join("\r\n"),
    );
  });

  test("of an address that reaches nobody by name, and of a page that is none of the web", () => {
    const card = vCard({ ...ANN, name: null, page: "javascript:alert(1)" });
    expect(card).toContain("FN:ann@larkfield.org\r\n");
    expect(card).not.toContain("URL:");
  });

  test("whatever a page says, a card is lines of at most 75 bytes that unfold to what was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
        const card = vCard({ ...ANN, name });
        const lines = card.split("\r\n");
        expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
        const unfolded = card.replaceAll("\r\n ", "").split("\r\n");
        expect(unfolded).toHaveLength(13);
        const written = unfolded.find((line) => line.startsWith("FN:")) ?? "";
        const read = written
          .slice(3)
          .replace(/\\(.)/g, (_, character) => (character === "n" ? "\n" : character));
        expect(read).toBe(name.replace(/\r\n|\r/g, "\n"));
      }),
    );
  });

  test("a contact's card has its address, a person's all that reaches them", async () => {
    const contact = {
      email: "ann@acme.com",
      person_name: "Ann",
      person_role: null,
      source_url: "https://acme.com/",
    };
    const person = {
      name: "Bob",
      role: "Owner",
      emails: ["b@acme.com"],
      phones: ["+4930123456"],
      places: [],
    };
    const file = await writeVCards([contactCard(contact, "acme.com"), personCard(person, "acme.com")], STILL);
    const lines = (await file.text()).split("\r\n");
    expect(lines.filter((line) => /^(FN|EMAIL|TEL|TITLE|URL)/.test(line))).toEqual([
      "FN:Ann",
      "EMAIL;TYPE=INTERNET:ann@acme.com",
      "URL:https://acme.com",
      "FN:Bob",
      "EMAIL;TYPE=INTERNET:b@acme.com",
      "TEL;TYPE=WORK:+4930123456",
      "TITLE:Owner",
    ]);
  });
});

test("a list has each of what rows hold once, in their order", () => {
  const people = [
    { emails: ["b@acme.com", "a@acme.com"] },
    { emails: [] },
    { emails: ["b@acme.com", "c@acme.com"] },
  ];
  expect(listOfRows(people, ({ emails }) => emails)).toEqual(["b@acme.com", "a@acme.com", "c@acme.com"]);
});

test("a file's name says whose rows it has, in letters that every system takes", () => {
  expect(fileName("127.0.0.1:8001", "Contact points", "csv")).toBe("127.0.0.1-8001-contact-points.csv");
});

/** What a spreadsheet takes for a formula: what it does not show before the sign counts for nothing. */
function isFormula(text: string): boolean {
  return /^[\s;]*[=+\-@]|^[\t\r\n]/.test(text);
}

/** The records of a text, as RFC 4180 has them. */
function parseCsv(text: string): string[][] {
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  const records: string[][] = [[]];
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const [, value = "", end] = match;
    records.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === "\r\n") records.push([]);
  }
  expect(records.at(-1)).toEqual([]);
  return records.slice(0, -1);
}
