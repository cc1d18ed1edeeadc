import { compareCells } from "./compare-cells.ts";
import { searchRows } from "./search-rows.ts";
import type { TableColumn } from "./table-column.ts";
import type { Sort } from "./table-state.ts";

/** Rows as a table that is looked at so shows them, for what leads from one to the next without the table. */
export function orderRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  look: {
    readonly search: string;
    readonly sort: Sort | undefined;
    /** undefined = all */
    readonly isWanted: ((row: Row) => boolean) | undefined;
  },
): readonly Row[] {
  const { search, sort, isWanted } = look;
  const found = searchRows(isWanted === undefined ? rows : rows.filter(isWanted), columns, search);
  const column = columns.find(({ id }) => id === sort?.id);
  if (column === undefined) return found;
  const direction = sort?.isDescending === true ? -1 : 1;
  return found.toSorted((a, b) => direction * compareCells(column.value(a), column.value(b)));
}
