import type { ReactNode } from "react";
import { useSearchParams } from "wouter";
import type { Schema } from "../api/client.ts";
import { FirstPage } from "../parts/first-page.tsx";
import { pathOf } from "../parts/site-link.tsx";
import { useSetParams } from "../parts/use-set-params.ts";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";
import { CHANGES, changeWords, isSeen, typeChangeWords, wantedChange } from "./change-words.ts";

type Changed = Schema<"ChangedContact">;

const COLUMNS: readonly TableColumn<Changed>[] = [
  { id: "email", title: "Address", width: 260, value: ({ email }) => email },
  {
    id: "change",
    title: "Change",
    width: 170,
    value: changeWords,
    cell: (changed) => (
      <span className={`change change-${changed.changes[0] ?? "unknown"}`}>{changeWords(changed)}</span>
    ),
  },
  { id: "type", title: "Type", width: 150, isWide: true, value: typeChangeWords },
  {
    id: "left",
    title: "Pages left",
    width: 190,
    isWide: true,
    value: ({ pages_left }) => pages_left.map(pathOf).join(", "),
    cell: ({ pages_left, pages_left_count }) => <FirstPage url={pages_left[0]} count={pages_left_count} />,
  },
  {
    id: "joined",
    title: "Pages joined",
    width: 190,
    isWide: true,
    value: ({ pages_joined }) => pages_joined.map(pathOf).join(", "),
    cell: ({ pages_joined, pages_joined_count }) => (
      <FirstPage url={pages_joined[0]} count={pages_joined_count} />
    ),
  },
  { id: "context", title: "Context", width: 300, isExtra: true, value: ({ context }) => context },
];

/** Changed addresses in a table, with the filter that its address names. */
export function ChangesTable({
  changes,
  onOpen,
}: {
  readonly changes: readonly Changed[];
  /** Opens an address that the scan itself saw. */
  readonly onOpen: (changed: Changed) => void;
}): ReactNode {
  const state = useTableState(COLUMNS);
  const [params] = useSearchParams();
  const set = useSetParams();
  const wanted = wantedChange(params.get("change"));
  return (
    <DataTable
      label="Changes"
      rows={changes}
      isWanted={wanted === undefined ? undefined : FILTERS[wanted]}
      columns={COLUMNS}
      state={state}
      rowKey={({ id }) => id}
      onOpen={(changed) => {
        if (isSeen(changed)) onOpen(changed);
      }}
      actions={() => (
        <select
          aria-label="Change"
          value={wanted ?? ""}
          onChange={({ target }) => set({ change: target.value })}
        >
          <option value="">Any change</option>
          {Object.entries(CHANGES).map(([change, words]) => (
            <option key={change} value={change}>
              {words}
            </option>
          ))}
        </select>
      )}
    />
  );
}

const having =
  (change: Schema<"Change">) =>
  ({ changes }: Changed): boolean =>
    changes.includes(change);

/** What each filter lets through: functions that stay the same, so that a table need not be filtered anew. */
const FILTERS: Readonly<Record<Schema<"Change">, (changed: Changed) => boolean>> = {
  appeared: having("appeared"),
  gone: having("gone"),
  moved: having("moved"),
  retyped: having("retyped"),
  unknown: having("unknown"),
};
