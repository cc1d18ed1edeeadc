import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useAllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { ListStates } from "../parts/list-states.tsx";
import { Page } from "../parts/page.tsx";
import { Time } from "../parts/time.tsx";
import { useApi } from "../session/session.tsx";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";

type Domain = Schema<"Domain">;

const COLUMNS: readonly TableColumn<Domain>[] = [
  {
    id: "domain",
    title: "Domain",
    width: 320,
    value: ({ domain }) => domain,
    cell: ({ id, domain }) => <Link href={`/domains/${id}`}>{domain}</Link>,
  },
  {
    id: "last",
    title: "Last scan",
    width: 200,
    value: ({ last_scan }) => last_scan,
    cell: ({ last_scan }) => (last_scan === null ? "none yet" : <Time at={last_scan} />),
  },
  {
    id: "known",
    title: "Known since",
    width: 200,
    value: ({ created_at }) => created_at,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
];

/** All domains that were ever scanned, or made to be. */
export function DomainsPage(): ReactNode {
  const api = useApi();
  const [, go] = useLocation();
  const state = useTableState(COLUMNS);
  const domains = useAllItems<Domain>({
    key: ["domains"],
    growsAt: "anywhere",
    page: (query, signal) =>
      answerOf(
        api.GET("/api/v3/domains", {
          params: { query },
          signal,
        }),
      ),
  });
  return (
    <Page title="Domains">
      <ListStates
        list={domains}
        what="domains"
        empty={{
          title: "No domain yet.",
          why: (
            <>
              A domain is known once it is scanned. <Link href="/">Scan a site</Link>
            </>
          ),
        }}
      >
        <DataTable
          label="Domains"
          rows={domains.items}
          columns={COLUMNS}
          state={state}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(`/domains/${id}`)}
        />
      </ListStates>
    </Page>
  );
}
