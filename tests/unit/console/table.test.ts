import { expect, test } from "vitest";
import { compareCells } from "../../../packages/console/src/table/compare-cells.ts";
import { searchRows } from "../../../packages/console/src/table/search-rows.ts";
import type { CellValue, TableColumn } from "../../../packages/console/src/table/table-column.ts";

type Row = { readonly name: string; readonly pages: number | null };

const COLUMNS: readonly TableColumn<Row>[] = [
  { id: "name", title: "Name", width: 1, value: ({ name }) => name },
  { id: "pages", title: "Pages", width: 1, value: ({ pages }) => pages },
];
const ROWS: readonly Row[] = [
  { name: "Ann Öster", pages: 12 },
  { name: "bob", pages: null },
];

test("texts are in people's order, numbers in them by value, what is missing first", () => {
  const values: CellValue[] = ["page10", "Page2", null, "émile", "Eve", "eva"];
  expect(values.sort(compareCells)).toEqual([null, "émile", "eva", "Eve", "Page2", "page10"]);
  expect([10, 9, null, 100].sort(compareCells)).toEqual([null, 9, 10, 100]);
});

test.each([
  ["", 2],
  ["  ", 2],
  ["öster ann", 1],
  ["ann 12", 1],
  ["BOB", 1],
  ["ann bob", 0],
])("a search for %j finds %i rows: every word stands somewhere in a row", (search, found) => {
  expect(searchRows(ROWS, COLUMNS, search)).toHaveLength(found);
});
