import type { SiteResult } from "@contact-scanner/cli/list/site-result";
import { writeXlsx } from "@contact-scanner/cli/list/write-xlsx";
import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { collected, streamed } from "../../../helpers/async-values.ts";
import { foundContact } from "../../../helpers/found-contact.ts";

const SITE: SiteResult = {
  line: 1,
  site: "acme.com",
  status: "complete",
  evidence: "complete",
  pages: 12,
  error: null,
  contacts: [],
};

function contact(context: string) {
  return foundContact({ context });
}

async function write(
  results: readonly SiteResult[],
  options?: { maxSheetRows: number },
): Promise<Uint8Array> {
  return Buffer.concat(await collected(writeXlsx(streamed(results), options)));
}

type ReadCell = {
  readonly place: string;
  readonly type: string;
  readonly format: string;
  readonly text: string;
};

function part(file: Uint8Array, name: string): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(unzipSync(file)[name]);
}

/** The cells of a sheet as an XML parser reads them, and every element's name. */
function readSheet(xml: string): { cells: ReadCell[]; elements: Set<string> } {
  const cells: ReadCell[] = [];
  const elements = new Set<string>();
  let cell: { place: string; type: string; format: string; text: string } | undefined;
  const parser = new Parser(
    {
      onopentag(name, { r = "", t = "n", s = "0" }) {
        elements.add(name);
        if (name !== "c") return;
        cell = { place: r, type: t, format: s, text: "" };
        cells.push(cell);
      },
      ontext(text) {
        if (cell) cell.text += text;
      },
      onclosetag(name) {
        if (name === "c") cell = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { cells, elements };
}

function sheet(file: Uint8Array, number = 1) {
  return readSheet(part(file, `xl/worksheets/sheet${number}.xml`));
}

test("holds a heading, then a row for each contact, of numbers and strings", async () => {
  const file = await write([{ ...SITE, contacts: [contact("Write to us")] }]);
  const { cells } = sheet(file);
  expect(cells.slice(0, 3).map(({ place, text }) => [place, text])).toEqual([
    ["A1", "line"],
    ["B1", "site"],
    ["C1", "status"],
  ]);
  const row = cells.filter(({ place }) => place.endsWith("2"));
  expect(row.map(({ place, type, text }) => [place, type, text])).toEqual([
    ["A2", "n", "1"],
    ["B2", "inlineStr", "acme.com"],
    ["C2", "inlineStr", "complete"],
    ["D2", "inlineStr", "complete"],
    ["E2", "n", "12"],
    ["F2", "inlineStr", "info@acme.com"],
    ["G2", "inlineStr", "service"],
    ["H2", "inlineStr", "mailto"],
    ["I2", "inlineStr", "https://acme.com/contact"],
    ["J2", "inlineStr", "Write to us"],
    ["P2", "n", "80"],
    ["Q2", "inlineStr", "ok"],
  ]);
});

test("its parts name one another", async () => {
  const file = await write([SITE]);
  const parts = Object.keys(unzipSync(file));
  const types = [...part(file, "[Content_Types].xml").matchAll(/PartName="\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  const targets = [...part(file, "xl/_rels/workbook.xml.rels").matchAll(/Target="([^"]+)"/g)].map(
    ([, name]) => `xl/${name}`,
  );
  expect(types.sort()).toEqual(["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  expect(targets.sort()).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  expect(parts).toEqual(expect.arrayContaining([...types, "_rels/.rels"]));
});

test.each(["=1+1", "+49 30 1", "-1", "@SUM(A1)", "\t=1+1", "＝1+1", '=HYPERLINK("http://evil.example")'])(
  "%j is text, and stays text when its cell is edited",
  async (text) => {
    const { cells, elements } = sheet(await write([{ ...SITE, contacts: [contact(text)] }]));
    const cell = cells.find(({ place }) => place === "J2");
    expect(cell).toEqual({ place: "J2", type: "inlineStr", format: "2", text: text.trim() });
    expect(elements).not.toContain("f");
    const styles = part(await write([SITE]), "xl/styles.xml");
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf [^>]*>/g) ?? [];
    expect(formats[2]).toContain('quotePrefix="1"');
  },
);

test.each([
  ["<b>&amp;</b>", "<b>&amp;</b>"],
  ["]]><f>1+1</f>", "]]><f>1+1</f>"],
  ["a\u0000b\u001b[31mc\u009bd\u202ee", "a b [31mc de"],
  ["half \ud83d pair\ufffe\uffff", "half \ufffd pair"],
  ["two\r\nlines", "two lines"],
  // Spreadsheets read _x0041_ as the letter A.
  ["_x0041_ and _X000D_", "_x005F_x0041_ and _x005F_X000D_"],
  ["x".repeat(40_000), `${"x".repeat(32_766)}…`],
])("%j of a site is well-formed XML of that text alone", async (text, shown) => {
  const { cells } = sheet(await write([{ ...SITE, contacts: [contact(text)] }]));
  expect(cells.find(({ place }) => place === "J2")?.text).toBe(shown);
});

test("rows beyond those of a sheet stand in the next, with the heading again", async () => {
  const file = await write([{ ...SITE, contacts: [contact("1"), contact("2"), contact("3")] }], {
    maxSheetRows: 3,
  });
  const contexts = [1, 2].map((number) =>
    sheet(file, number)
      .cells.filter(({ place }) => place.startsWith("J"))
      .map(({ place, text }) => [place, text]),
  );
  expect(contexts).toEqual([
    [
      ["J1", "context"],
      ["J2", "1"],
      ["J3", "2"],
    ],
    [
      ["J1", "context"],
      ["J2", "3"],
    ],
  ]);
  expect(part(file, "xl/workbook.xml")).toContain('<sheet name="Contacts 2" sheetId="2" r:id="rId2"/>');
});

test("is written in pieces: no more than a piece waits while sites come", async () => {
  const words = Array.from({ length: 200 }, (_, index) => contact(`${Math.imul(index, 2_654_435_761)}`));
  let given = 0;
  let taken = 0;
  const sites = async function* () {
    for (let line = 1; line <= 30; line += 1) {
      given = line;
      yield { ...SITE, line, contacts: words };
    }
  };
  for await (const _piece of writeXlsx(sites())) if (taken === 0) taken = given;
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(20);
});

test("the same results give the same bytes", async () => {
  const results = [{ ...SITE, contacts: [contact("Write to us")] }];
  expect(await write(results)).toEqual(await write(results));
});
