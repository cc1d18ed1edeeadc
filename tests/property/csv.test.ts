import { csvRow } from "@contact-scanner/core/csv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** RFC 4180's grammar, read letter by letter. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cell = "";
  let row: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"' && cell === "") {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
    } else if (text[at] === ",") {
      row.push(cell);
      cell = "";
    } else if (text.startsWith("\r\n", at)) {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      at++;
    } else cell += text[at];
  }
  return rows;
}

const cells = fc.array(
  fc.string({
    unit: fc.constantFrom(
      "a",
      "é",
      "😀",
      '"',
      ",",
      ";",
      "\r",
      "\n",
      "'",
      "=",
      "+",
      "-",
      "@",
      "\t",
      "＝",
      "﹦",
      " ",
      "\u00a0",
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

describe("a row of CSV", () => {
  test("reads back as its cells, those that a spreadsheet would run behind an apostrophe", () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), (rows) => {
        const expected = rows.map((row) =>
          row.map((cell) => (/^[\s;]*[=+\-@＝﹦]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell)),
        );
        expect(parseCsv(rows.map(csvRow).join(""))).toEqual(expected);
      }),
    );
  });

  test("writes dates as ISO 8601, null as nothing, and ends with CRLF", () => {
    expect(csvRow([new Date(0), null, 7, true, ""])).toBe("1970-01-01T00:00:00.000Z,,7,true,\r\n");
  });

  test.each([
    ...["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"],
    ...[
      "﹦1",
      "﹢1",
      "﹣1",
      "﹫1",
      ";=1",
      " =1",
      "\u00a0=1",
      "\u3000 ;\t=1",
      "\u200b=1",
      "\ufeff=1",
      "\u0001=1",
    ],
  ])("never begins with what runs as a formula: %j", (cell) => expect(csvRow([cell])).toMatch(/^"?'/));

  test.each(["a;=1", "a\t=1"])("keeps %j in one cell where semicolons or tabs part them", (cell) =>
    expect(csvRow([cell])).toBe(`"${cell}"\r\n`),
  );
});
