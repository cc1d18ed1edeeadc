import type { ReactNode } from "react";
import type { Schema } from "../api/client.ts";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";
import { bytesWords } from "./usage-span.ts";

type UsageDay = Schema<"UsageDay">;

const COLUMNS: readonly TableColumn<UsageDay>[] = [
  { id: "day", title: "Day (UTC)", width: 120, value: ({ day }) => day },
  {
    id: "key",
    title: "Key",
    width: 200,
    value: ({ api_key }) => (api_key == null ? "no key" : (api_key.name ?? api_key.prefix)),
  },
  {
    id: "complete",
    title: "Complete",
    width: 100,
    align: "end",
    value: ({ scans_complete }) => scans_complete,
  },
  { id: "failed", title: "Failed", width: 90, align: "end", value: ({ scans_failed }) => scans_failed },
  {
    id: "cancelled",
    title: "Cancelled",
    width: 100,
    align: "end",
    value: ({ scans_cancelled }) => scans_cancelled,
  },
  { id: "pages", title: "Pages", width: 100, align: "end", value: ({ pages }) => pages },
  { id: "contacts", title: "Contacts", width: 100, align: "end", value: ({ contacts }) => contacts },
  {
    id: "bytes",
    title: "Read",
    width: 110,
    align: "end",
    value: ({ bytes }) => bytes,
    cell: ({ bytes }) => bytesWords(bytes),
  },
  {
    id: "cpu",
    title: "CPU, s",
    width: 90,
    align: "end",
    value: ({ cpu_ms }) => cpu_ms,
    cell: ({ cpu_ms }) => (cpu_ms / 1_000).toLocaleString("en", { maximumFractionDigits: 1 }),
  },
];

/** What was used, a row a day and key. */
export function UsageTable({ days }: { readonly days: readonly UsageDay[] }): ReactNode {
  const state = useTableState(COLUMNS);
  return (
    <DataTable
      label="Usage"
      rows={days}
      columns={COLUMNS}
      state={state}
      rowKey={({ day, api_key }) => `${day} ${api_key?.id ?? ""}`}
    />
  );
}
