import type { ReactNode } from "react";
import type { Schema } from "../api/client.ts";
import { pathOf } from "../parts/site-link.tsx";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";

type Changed = Schema<"ChangedContact">;

const CHANGES: Readonly<Record<Schema<"Change">, string>> = {
  appeared: "appeared",
  gone: "gone",
  moved: "moved",
  retyped: "of another type",
  unknown: "unknown: not all of its pages were read",
};

const COLUMNS: readonly TableColumn<Changed>[] = [
  {
    id: "change",
    title: "Change",
    width: 160,
    value: ({ changes }) => changes.map((change) => CHANGES[change]).join(", "),
    cell: ({ changes }) => (
      <span className={`change change-${changes[0] ?? "unknown"}`}>
        {changes.map((change) => CHANGES[change]).join(", ")}
      </span>
    ),
  },
  { id: "email", title: "Address", width: 260, value: ({ email }) => email },
  {
    id: "type",
    title: "Type",
    width: 150,
    value: ({ email_type, previous_type }) =>
      previous_type === null ? email_type : `${previous_type} → ${email_type}`,
  },
  { id: "left", title: "Left", width: 200, value: ({ pages_left }) => pages_left.map(pathOf).join(", ") },
  {
    id: "joined",
    title: "Joined",
    width: 200,
    value: ({ pages_joined }) => pages_joined.map(pathOf).join(", "),
  },
  { id: "context", title: "Context", width: 300, isExtra: true, value: ({ context }) => context },
];

/** What a scan saw differently from the complete scan before it. */
export function ChangesTable({ changes }: { readonly changes: readonly Changed[] }): ReactNode {
  const state = useTableState(COLUMNS);
  return <DataTable label="Changes" rows={changes} columns={COLUMNS} state={state} rowKey={({ id }) => id} />;
}
