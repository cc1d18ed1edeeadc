import type { ReactNode } from "react";
import { useLocation, useSearchParams } from "wouter";
import { ListStates } from "../parts/list-states.tsx";
import { type Scan, useScanChanges } from "../scans/use-scan.ts";
import { comparisonWords, noChange, unknownWords } from "./change-words.ts";
import { ChangesTable } from "./changes-table.tsx";
import { SinceChoice } from "./since-choice.tsx";

/** What a scan saw differently from the complete scan before it, or from an earlier one of its reader's choice. */
export function ChangesTab({ scan }: { readonly scan: Scan }): ReactNode {
  const [params] = useSearchParams();
  const [, go] = useLocation();
  const chosen = params.get("since") ?? undefined;
  const changes = useScanChanges(scan, chosen);
  /** The earlier scan that the API compares with, by its id: null = there is none, undefined = not known yet. */
  const since = changes.lastPage?.since;
  const sentences = [since === undefined ? "" : comparisonWords(scan, since), unknownWords(changes.items)];
  return (
    <div className="changes">
      {scan.domain_id !== null && (
        <SinceChoice scan={scan} domainId={scan.domain_id} chosen={chosen} since={since ?? null} />
      )}
      {sentences.map((sentence) => sentence !== "" && <p key={sentence}>{sentence}</p>)}
      <ListStates list={changes} what="changes" empty={noChange(scan, since ?? null)}>
        <ChangesTable
          changes={changes.items}
          onOpen={({ id }) => go(`/scans/${scan.job_id}/contacts/${id}`)}
        />
      </ListStates>
    </div>
  );
}
