import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLocation, useSearchParams } from "wouter";
import { answerOf } from "../api/client.ts";
import { ListStates } from "../parts/list-states.tsx";
import { isActive } from "../scans/scan-state.ts";
import { type Scan, useScanChanges } from "../scans/use-scan.ts";
import { useApi } from "../session/session.tsx";
import { comparisonWords, noChange, unknownWords } from "./change-words.ts";
import { ChangesTable } from "./changes-table.tsx";
import { SinceChoice } from "./since-choice.tsx";

/** What a scan saw differently from the complete scan before it, or from an earlier one of its reader's choice. */
export function ChangesTab({ scan }: { readonly scan: Scan }): ReactNode {
  const [params] = useSearchParams();
  const [, go] = useLocation();
  const chosen = params.get("since") ?? undefined;
  const since = useBase(scan, chosen);
  const changes = useScanChanges(scan, chosen);
  const sentences = [since === undefined ? "" : comparisonWords(scan, since), unknownWords(changes.items)];
  return (
    <div className="changes">
      {scan.domain_id !== null && (
        <SinceChoice scan={scan} domainId={scan.domain_id} chosen={chosen} since={since ?? null} />
      )}
      {sentences.map((sentence) => sentence !== "" && <p key={sentence}>{sentence}</p>)}
      <ListStates
        list={{ ...changes, isLoading: changes.isLoading || (since === undefined && changes.error === null) }}
        what="changes"
        empty={noChange(scan, since ?? null)}
      >
        <ChangesTable
          changes={changes.items}
          onOpen={({ id }) => go(`/scans/${scan.job_id}/contacts/${id}`)}
        />
      </ListStates>
    </div>
  );
}

/** The earlier scan that the API compares with, by its id: null = there is none, undefined = not known yet. */
function useBase(scan: Scan, chosen: string | undefined): string | null | undefined {
  const api = useApi();
  const base = useQuery({
    queryKey: ["scan", scan.job_id, "base", chosen ?? null, isActive(scan)],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET("/api/v3/scan/{job_id}/changes", {
          params: { path: { job_id: scan.job_id }, query: { limit: 1, ...(chosen && { since: chosen }) } },
          signal,
        }),
      ),
    select: ({ since }) => since,
  });
  return base.data;
}
