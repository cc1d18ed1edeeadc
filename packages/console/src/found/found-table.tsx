import type { RowData } from "@tanstack/react-table";
import type { ReactNode } from "react";
import type { AllItems } from "../api/all-items.ts";
import { type EmptyList, ListStates } from "../parts/list-states.tsx";
import { DataTable, type DataTableProps } from "../table/data-table.tsx";
import { useTableState } from "../table/table-state.ts";
import { TakeAlongMenu, type TakeAlongProps } from "../take-along/take-along-menu.tsx";

type FoundTableProps<Row> = Omit<DataTableProps<Row>, "rows" | "state" | "actions"> &
  Omit<TakeAlongProps<Row>, "rows"> & {
    readonly list: AllItems<Row>;
    /** What the list is of: `contacts`. */
    readonly what: string;
    readonly empty: EmptyList;
    /** What narrows the rows down, beside the search. */
    readonly filters?: ReactNode;
  };

/** A list of what was found, in a table; what it shows can be taken along. */
export function FoundTable<Row extends RowData>({
  list,
  what,
  empty,
  filters,
  sheet,
  site,
  listed,
  card,
  ...table
}: FoundTableProps<Row>): ReactNode {
  const state = useTableState(table.columns);
  return (
    <ListStates list={list} what={what} empty={empty}>
      <DataTable
        {...table}
        rows={list.items}
        state={state}
        actions={(shown) => (
          <>
            {filters}
            <TakeAlongMenu rows={shown} sheet={sheet} site={site} listed={listed} card={card} />
          </>
        )}
      />
    </ListStates>
  );
}
