import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useAllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { Empty } from "../parts/empty.tsx";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";
import { Page } from "../parts/page.tsx";
import { Time } from "../parts/time.tsx";
import { useApi } from "../session/session.tsx";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";

type Scan = Schema<"ScanSummary">;

const COLUMNS: readonly TableColumn<Scan>[] = [
  {
    id: "domain",
    title: "Site",
    width: 260,
    value: ({ domain }) => domain,
    cell: ({ job_id, domain }) => <Link href={`/scans/${job_id}`}>{domain ?? "a deleted domain"}</Link>,
  },
  { id: "status", title: "State", width: 120, value: ({ status }) => status },
  {
    id: "contacts",
    title: "Contacts",
    width: 100,
    align: "end",
    value: ({ result_data }) => result_data?.contacts_found ?? null,
  },
  {
    id: "created",
    title: "Started",
    width: 180,
    value: ({ created_at }) => created_at,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
];

/** All scans, newest first. */
export function ScansPage(): ReactNode {
  const api = useApi();
  const [, go] = useLocation();
  const state = useTableState(COLUMNS);
  const scans = useAllItems({
    key: ["scans"],
    page: (cursor, signal) =>
      answerOf(
        api.GET("/api/v3/scan/jobs", {
          params: { query: { limit: 1000, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
  });
  return (
    <Page title="Scans">
      {scans.error !== null && <Failure error={scans.error} retry={scans.refetch} />}
      {scans.isLoading ? (
        <Loading what="the scans" />
      ) : scans.items.length === 0 ? (
        <Empty title="No scan yet.">
          <Link href="/">Scan a site</Link>
        </Empty>
      ) : (
        <DataTable
          label="Scans"
          rows={scans.items}
          columns={COLUMNS}
          state={state}
          rowKey={({ job_id }) => job_id}
          onOpen={({ job_id }) => go(`/scans/${job_id}`)}
        />
      )}
    </Page>
  );
}
