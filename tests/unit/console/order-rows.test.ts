import { expect, test } from "vitest";
import { placeAmong } from "../../../packages/console/src/contact/place-among.ts";
import { orderRows } from "../../../packages/console/src/table/order-rows.ts";
import type { TableColumn } from "../../../packages/console/src/table/table-column.ts";

type Row = { readonly id: string; readonly pages: number | null };

const COLUMNS: readonly TableColumn<Row>[] = [
  { id: "name", title: "Name", width: 1, value: ({ id }) => id },
  { id: "pages", title: "Pages", width: 1, value: ({ pages }) => pages },
];
const ROWS: readonly Row[] = [
  { id: "ann", pages: 12 },
  { id: "bob", pages: null },
  { id: "cleo", pages: 12 },
  { id: "dan", pages: 3 },
];
const idsOf = (look: Partial<Parameters<typeof orderRows<Row>>[2]>) =>
  orderRows(ROWS, COLUMNS, { search: "", sort: undefined, isWanted: undefined, ...look }).map(({ id }) => id);

test("without a sort rows stay in the API's order", () => {
  expect(idsOf({})).toEqual(["ann", "bob", "cleo", "dan"]);
});

test("rows of one value stay in the API's order, up and down", () => {
  expect(idsOf({ sort: { id: "pages", isDescending: false } })).toEqual(["bob", "dan", "ann", "cleo"]);
  expect(idsOf({ sort: { id: "pages", isDescending: true } })).toEqual(["ann", "cleo", "dan", "bob"]);
});

test("filters and the search leave out rows before they are sorted", () => {
  const isWanted = ({ pages }: Row) => pages !== null;
  expect(idsOf({ isWanted, search: "n", sort: { id: "name", isDescending: true } })).toEqual(["dan", "ann"]);
});

test("a column that is not there sorts nothing", () => {
  expect(idsOf({ sort: { id: "none", isDescending: true } })).toEqual(["ann", "bob", "cleo", "dan"]);
});

test("a row knows its place and its neighbours, and that it is not listed", () => {
  expect(placeAmong(ROWS, "ann")).toEqual({ position: 1, count: 4, previous: undefined, next: ROWS[1] });
  expect(placeAmong(ROWS, "cleo")).toEqual({ position: 3, count: 4, previous: ROWS[1], next: ROWS[3] });
  expect(placeAmong(ROWS, "dan")).toEqual({ position: 4, count: 4, previous: ROWS[2], next: undefined });
  expect(placeAmong(ROWS, "eve")).toEqual({
    position: undefined,
    count: 4,
    previous: undefined,
    next: undefined,
  });
});
