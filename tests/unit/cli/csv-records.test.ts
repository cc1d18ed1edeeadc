import { csvDelimiter, csvRecords } from "@contact-scanner/cli/csv-records";
import { csvRow } from "@contact-scanner/core/csv";
import fc from "fast-check";
import { expect, test } from "vitest";

function cells(text: string): (readonly string[])[] {
  return [...csvRecords(text, ",")].map((record) => record.cells);
}

test.each([
  ["", []],
  [
    "a,b\r\nc,d\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a,b\nc,d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a\rb", [["a"], ["b"]]],
  [
    "a,\n,b",
    [
      ["a", ""],
      ["", "b"],
    ],
  ],
  ["a\n\nb", [["a"], [""], ["b"]]],
  ['"a,b",c', [["a,b", "c"]]],
  ['"a ""b""",c', [['a "b"', "c"]]],
  ['"a\r\nb",c', [["a\r\nb", "c"]]],
  ['"",""', [["", ""]]],
  // As spreadsheets take what is no CSV.
  ['a"b,c', [['a"b', "c"]]],
  ['"a"b,c', [["ab", "c"]]],
])("%j", (text, records) => {
  expect(cells(text)).toEqual(records);
});

test("each row knows the line on which it begins, line breaks in cells counted", () => {
  const records = [...csvRecords('a\n"b\nb\r\nb",c\n\nd', ",")];
  expect(records.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
});

test("a quote that is never closed is told", () => {
  expect([...csvRecords('a\n"b,c\nd', ",")]).toEqual([
    { line: 1, cells: ["a"], isUnclosed: false },
    { line: 2, cells: ["b,c\nd"], isUnclosed: true },
  ]);
});

test("reads back what the product writes", () => {
  const plain = fc.stringMatching(/^[a-z0-9 ,;"\n]*$/).filter((text) => !/^[\s;]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.array(plain, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      expect(cells(rows.map(csvRow).join(""))).toEqual(rows);
    }),
  );
});

test.each([
  ["a,b,c\nd;e", ","],
  ["a;b,b;c", ";"],
  ["a\tb\tc", "\t"],
  ["website", ","],
  ["# made by us; and them; and theirs\n\nname,website", ","],
])("%j has its cells parted by %j", (text, delimiter) => {
  expect(csvDelimiter(text)).toBe(delimiter);
});
