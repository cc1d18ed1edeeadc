import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { Time } from "../parts/time.tsx";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";
import { ContactsSoFar, PagesSoFar } from "./found-so-far.tsx";
import { ScanRowActions } from "./scan-row-actions.tsx";
import { scanState } from "./scan-state.ts";
import { ScanStateBadge } from "./scan-state-badge.tsx";
import { siteOf } from "./site-of.ts";
import type { ScanSummary } from "./use-scans.ts";

const COLUMNS: readonly TableColumn<ScanSummary>[] = [
  {
    id: "site",
    title: "Site",
    width: 240,
    value: ({ domain }) => domain,
    cell: (scan) => <Link href={`/scans/${scan.job_id}`}>{siteOf(scan)}</Link>,
  },
  {
    id: "state",
    title: "State",
    width: 130,
    value: scanState,
    cell: (scan) => <ScanStateBadge scan={scan} />,
  },
  {
    id: "contacts",
    title: "Contacts",
    width: 100,
    align: "end",
    value: ({ result_data }) => result_data?.contacts_found ?? null,
    cell: (scan) =>
      scan.status === "running" ? (
        <ContactsSoFar scan={scan} />
      ) : (
        scan.result_data?.contacts_found.toLocaleString("en")
      ),
  },
  {
    id: "pages",
    title: "Pages",
    width: 90,
    align: "end",
    value: ({ result_data }) => result_data?.pages_scanned ?? null,
    cell: (scan) =>
      scan.status === "running" ? (
        <PagesSoFar scan={scan} />
      ) : (
        scan.result_data?.pages_scanned.toLocaleString("en")
      ),
  },
  {
    id: "begun",
    title: "Asked for",
    width: 170,
    value: ({ created_at }) => created_at,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
  {
    id: "ended",
    title: "Ended",
    width: 170,
    isExtra: true,
    value: ({ finished_at }) => finished_at,
    cell: ({ finished_at }) => finished_at !== null && <Time at={finished_at} />,
  },
  { id: "error", title: "What went wrong", width: 260, isExtra: true, value: ({ error }) => error },
  {
    id: "actions",
    title: "Actions",
    width: 120,
    value: () => null,
    cell: (scan) => <ScanRowActions scan={scan} />,
  },
];

/** Scans in a table: each opens by click or Enter. */
export function ScansTable({
  scans,
  filters,
}: {
  readonly scans: readonly ScanSummary[];
  /** What stands beside the search. */
  readonly filters?: ReactNode;
}): ReactNode {
  const [, go] = useLocation();
  const state = useTableState(COLUMNS);
  return (
    <DataTable
      label="Scans"
      rows={scans}
      columns={COLUMNS}
      state={state}
      rowKey={({ job_id }) => job_id}
      onOpen={({ job_id }) => go(`/scans/${job_id}`)}
      actions={() => filters}
    />
  );
}
