import type { ReactNode } from "react";
import { Link } from "wouter";
import { counted } from "../parts/counted.ts";
import { Time } from "../parts/time.tsx";
import { isActive, STATE_MEANING, scanState } from "../scans/scan-state.ts";
import { ScanStateBadge } from "../scans/scan-state-badge.tsx";
import type { Scan } from "../scans/use-scan.ts";
import { summarySentences } from "./summary-words.ts";

/** A scan in words: how it stands, what it saw, what stopped it, and what was refused. */
export function ScanSummary({
  scan,
  pagesSoFar,
  contactsSoFar,
}: {
  readonly scan: Scan;
  /** Pages that are listed: what an active scan has stored. */
  readonly pagesSoFar: number;
  readonly contactsSoFar: number;
}): ReactNode {
  const { result_data: result, error } = scan;
  const state = scanState(scan);
  return (
    <div className="scan-summary">
      <p className="row">
        <ScanStateBadge scan={scan} />
        <span className="muted">
          asked for <Time at={scan.created_at} />
          {scan.finished_at !== null && (
            <>
              , ended <Time at={scan.finished_at} />
            </>
          )}
        </span>
        {scan.domain_id !== null && <Link href={`/domains/${scan.domain_id}`}>the domain</Link>}
      </p>
      {/* It changes by itself, but not with each page: who hears the page is told the states alone. */}
      <p className="visually-hidden" role="status">
        State of the scan: {state}.
      </p>
      {error !== null && <p className="scan-error">{error}</p>}
      {isActive(scan) ? (
        <p>
          {STATE_MEANING[state]}
          {pagesSoFar > 0 &&
            ` ${counted(pagesSoFar, "page")} visited and ${counted(contactsSoFar, "contact")} found so far.`}
        </p>
      ) : result === null ? (
        error === null && <p>{STATE_MEANING[state]}</p>
      ) : (
        <ul className="sentences">
          {summarySentences(result).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {scan.scan_rows === "deleted" && (
        <p>
          Its pages and contacts are no longer kept
          {scan.domain_id === null ? "." : "; the domain has what is known today."}
        </p>
      )}
    </div>
  );
}
