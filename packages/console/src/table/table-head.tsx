import type { ReactNode } from "react";
import type { TableColumn } from "./table-column.ts";
import type { Sort, TableState } from "./table-state.ts";

/** The columns' titles; each sorts the rows. */
export function TableHead<Row>({
  columns,
  state,
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly state: TableState;
}): ReactNode {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, title, align }) => {
          const sort = state.sort?.id === id ? state.sort : undefined;
          return (
            <th key={id} className={align} scope="col" aria-sort={sortName(sort)}>
              <button type="button" onClick={() => state.setSort(nextSort(id, sort))}>
                {title}
                <span aria-hidden="true">{sort === undefined ? "" : sort.isDescending ? " ↓" : " ↑"}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Up, down, and as the API gave it. */
function nextSort(id: string, sort: Sort | undefined): Sort | undefined {
  if (sort === undefined) return { id, isDescending: false };
  return sort.isDescending ? undefined : { id, isDescending: true };
}

function sortName(sort: Sort | undefined): "ascending" | "descending" | "none" {
  if (sort === undefined) return "none";
  return sort.isDescending ? "descending" : "ascending";
}
