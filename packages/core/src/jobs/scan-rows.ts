import { ScannerError } from "../errors.ts";
import type { JobRow } from "./repository.ts";

/**
 * Whose rows tell what an ended scan saw: `own` ones, written while it ran; `reconstructed` from what was kept of the
 * domain before scans had rows; or none any more, as they were `deleted`.
 */
export const SCAN_ROWS = ["own", "reconstructed", "deleted"] as const;

export type ScanRows = (typeof SCAN_ROWS)[number];

/** Those with which an ended scan can tell what it saw. */
export const KEPT_SCAN_ROWS = ["own", "reconstructed"] as const satisfies readonly ScanRows[];

/** What `jobs.scan_rows` holds; null until the scan ends, or until its rows are reconstructed. */
export function parseScanRows(stored: string | null): ScanRows | null {
  return SCAN_ROWS.find((known) => known === stored) ?? null;
}

/**
 * The number by which a scan's rows are known, of one that has them or is making them. Throws `expired` when they were
 * deleted, and `unavailable` when they are yet to be reconstructed: an empty list would be a lie.
 */
export function requireScanRows(job: Pick<JobRow, "id" | "job_id" | "scan_rows" | "finished_at">): number {
  if (job.scan_rows === "deleted") {
    throw new ScannerError("expired", `The pages and contacts of scan ${job.job_id} are no longer kept.`);
  }
  if (job.scan_rows === null && job.finished_at !== null) {
    throw new ScannerError(
      "unavailable",
      `The rows of scan ${job.job_id}, of an older version, are being made. Try again in a minute.`,
    );
  }
  return job.id;
}
