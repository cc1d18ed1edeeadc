import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams, useSearchParams } from "wouter";
import { answerOf } from "../api/client.ts";
import { counted } from "../parts/counted.ts";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";
import { Page } from "../parts/page.tsx";
import { Tabs } from "../parts/tabs.tsx";
import { ScansTable } from "../scans/scans-table.tsx";
import { useScans } from "../scans/use-scans.ts";
import { useApi } from "../session/session.tsx";
import { BatchActions } from "./batch-actions.tsx";
import { BatchContacts } from "./batch-contacts.tsx";
import { BatchState } from "./batch-state.tsx";
import "../styles/batch.css";

/** ms between two looks at a batch that goes on */
const POLL_MS = 2_000;

/** A list of sites that were scanned together: its scans as they go on, and what all of them found. */
export function BatchPage(): ReactNode {
  const { batch_id = "" } = useParams<{ batch_id: string }>();
  const api = useApi();
  const [params, setParams] = useSearchParams();
  const batch = useQuery({
    queryKey: ["batch", batch_id],
    queryFn: ({ signal }) =>
      answerOf(api.GET("/api/v3/scan/batch/{batch_id}", { params: { path: { batch_id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.finished_at === null ? POLL_MS : false),
  });
  const scans = useScans({ batchId: batch_id });
  if (batch.isPending) return <Loading what="the batch" />;
  if (batch.isError) return <Failure error={batch.error} retry={() => void batch.refetch()} />;
  const isOver = batch.data.finished_at !== null;
  const tab = params.get("tab") === "contacts" ? "contacts" : "scans";
  return (
    <Page
      title={counted(batch.data.urls, "site")}
      actions={!isOver && <BatchActions batchId={batch_id} isPaused={batch.data.paused > 0} />}
    >
      <BatchState batch={batch.data} />
      <Tabs
        label="What the batch found"
        tabs={[
          { id: "scans", title: "Scans" },
          { id: "contacts", title: "Contacts" },
        ]}
        current={tab}
        // The other table has columns and a search of its own.
        onChange={(next) => setParams(next === "scans" ? {} : { tab: next }, { replace: true })}
      >
        {tab === "scans" ? (
          <>
            {scans.error !== null && <Failure error={scans.error} retry={scans.refetch} />}
            <ScansTable scans={scans.items} />
          </>
        ) : (
          <BatchContacts batchId={batch_id} isOver={isOver} />
        )}
      </Tabs>
    </Page>
  );
}
