import type { ReactNode } from "react";
import type { Schema } from "../api/client.ts";

const STATUSES = ["running", "pending", "complete", "failed", "cancelled"] as const;

/** How far a batch is: its scans by their status. */
export function BatchState({ batch }: { readonly batch: Schema<"Batch"> }): ReactNode {
  const counts = STATUSES.map((status) => ({ status, scans: batch.scans[status] })).filter(
    ({ scans }) => scans > 0,
  );
  return (
    <div className="batch-state">
      <progress aria-label="Progress of the batch" value={batch.progress} max={1} />
      {counts.map(({ status, scans }) => (
        <span key={status}>
          <strong>{scans.toLocaleString("en")}</strong> {status}
        </span>
      ))}
      {batch.paused > 0 && <span>{batch.paused.toLocaleString("en")} of them paused</span>}
      {batch.refused > 0 && (
        <span>
          {batch.refused === 1
            ? "1 line was no site"
            : `${batch.refused.toLocaleString("en")} lines were no sites`}
        </span>
      )}
    </div>
  );
}
