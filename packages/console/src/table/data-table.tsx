import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { counted } from "../parts/counted.ts";
import { useKeys } from "../shell/keys.ts";
import { ColumnMenu } from "./column-menu.tsx";
import { compareCells } from "./compare-cells.ts";
import { SearchField } from "./search-field.tsx";
import { searchRows } from "./search-rows.ts";
import type { CellValue, TableColumn } from "./table-column.ts";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import type { TableState } from "./table-state.ts";
import { useActiveRow } from "./use-active-row.ts";

/** CSS pixels of a row: all are alike, so that the place of any of 100,000 is known without having shown it */
const ROW_HEIGHT = 44;
/** rows that are ready above and below those in sight */
const ROWS_AHEAD = 12;

const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

export type DataTableProps<Row> = {
  /** What the table lists, for those who cannot see it. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly state: TableState;
  /** What the filters beside the search let through; undefined = all. */
  readonly isWanted?: ((row: Row) => boolean) | undefined;
  readonly rowKey: (row: Row) => string;
  /** Opens what the row stands for, by click or Enter. */
  readonly onOpen?: (row: Row) => void;
  /** The key of the row that the keyboard stands on at first, and that is in sight; undefined = none. */
  readonly startKey?: string | undefined;
  /** What stands beside the search: filters, and what can be done with the rows that are shown, in their order. */
  readonly actions?: (shown: readonly Row[]) => ReactNode;
};

/** A table of any length: only the rows in sight are in the page. Its state is the page's address. */
export function DataTable<Row extends RowData>({
  label,
  rows,
  columns,
  state,
  isWanted,
  rowKey,
  onOpen,
  startKey,
  actions,
}: DataTableProps<Row>): ReactNode {
  const search = useDeferredValue(state.search);
  const found = useMemo(() => {
    const wanted = isWanted === undefined ? rows : rows.filter(isWanted);
    return searchRows(wanted, columns, search);
  }, [rows, isWanted, columns, search]);
  const definitions = useMemo(() => definitionsOf(columns), [columns]);
  const sortId = state.sort?.id;
  const isDescending = state.sort?.isDescending ?? false;
  const sorting = useMemo(
    () => (sortId === undefined ? [] : [{ id: sortId, desc: isDescending }]),
    [sortId, isDescending],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: found,
    getRowId: rowKey,
    state: {
      sorting,
      columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, state.shown.has(id)])),
    },
  });
  const sorted = table.getRowModel().rows;
  const shownRows = useMemo(() => sorted.map(({ original }) => original), [sorted]);
  const shownColumns = columns.filter(({ id }) => state.shown.has(id));

  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: shownRows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_AHEAD,
    // The head, which is no higher than a row, stands above the rows in the same box.
    scrollPaddingEnd: ROW_HEIGHT,
  });
  const active = useActiveRow(shownRows.length, (index) => virtual.scrollToIndex(index));
  const hasStarted = useRef(startKey === undefined);
  useEffect(() => {
    if (hasStarted.current) return;
    const start = shownRows.findIndex((row) => rowKey(row) === startKey);
    if (start < 0) return;
    hasStarted.current = true;
    active.set(start);
    virtual.scrollToIndex(start, { align: "center" });
  });
  const open = (index: number) => {
    const row = shownRows[index];
    if (row !== undefined) onOpen?.(row);
  };
  useKeys({ j: active.next, k: active.previous, Enter: () => open(active.index) });

  const inSight = virtual.getVirtualItems();
  const before = inSight[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0);
  return (
    <section className="table-block" aria-label={label}>
      <div className="table-tools">
        <SearchField value={state.search} onChange={state.setSearch} />
        <ColumnMenu columns={columns} state={state} />
        {actions?.(shownRows)}
        <span className="muted" role="status">
          {shownRows.length === rows.length
            ? counted(rows.length, "row")
            : `${shownRows.length.toLocaleString("en")} of ${counted(rows.length, "row")}`}
        </span>
      </div>
      <section
        className="table-scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label={`${label}: rows`}
      >
        <table aria-rowcount={shownRows.length + 1} aria-label={label}>
          <colgroup>
            {shownColumns.map(({ id, width }) => (
              <col key={id} style={{ width }} />
            ))}
          </colgroup>
          <TableHead columns={shownColumns} state={state} />
          <tbody>
            {before > 0 && <Spacer height={before} span={shownColumns.length} />}
            {inSight.map(({ index, key }) => {
              const row = shownRows[index];
              return (
                row !== undefined && (
                  <TableRow
                    key={key}
                    row={row}
                    index={index}
                    columns={shownColumns}
                    isActive={index === active.index}
                    onReach={() => active.set(index)}
                    onOpen={() => open(index)}
                  />
                )
              );
            })}
            {after > 0 && <Spacer height={after} span={shownColumns.length} />}
          </tbody>
        </table>
        {shownRows.length === 0 && <p className="muted">Nothing matches.</p>}
      </section>
    </section>
  );
}

/** Stands for the rows that are not in the page. */
function Spacer({ height, span }: { readonly height: number; readonly span: number }): ReactNode {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row cannot be focused.
    <tr aria-hidden="true" className="spacer">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

function definitionsOf<Row extends RowData>(columns: readonly TableColumn<Row>[]) {
  const helper = createColumnHelper<typeof features, Row>();
  return helper.columns(
    columns.map(({ id, value }) =>
      helper.accessor((row: Row): CellValue => value(row), {
        id,
        sortFn: (a, b, column) => compareCells(a.getValue(column), b.getValue(column)),
      }),
    ),
  );
}
