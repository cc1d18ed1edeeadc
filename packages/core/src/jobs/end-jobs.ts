import type { Transaction } from "kysely";
import { LIMITS } from "../config.ts";
import type { DB, JsonObject } from "../db/database.ts";
import { faultText } from "../site-text.ts";
import { addUsage } from "../usage/repository.ts";
import { contactsAlone, type Usage } from "../usage/usage.ts";
import { recordScanEnds } from "../webhooks/record-events.ts";
import { deleteFrontiers } from "./frontier-repository.ts";
import type { ScanRows } from "./scan-rows.ts";

/** The status that a job ends in, with what its row tells of it. `used`: what no checkpoint has counted. */
export type JobEnd =
  | { readonly status: "complete"; readonly result: JsonObject; readonly used: Usage }
  | { readonly status: "failed"; readonly error: string }
  /** `result`: of what was seen until then; null = its scan had not begun. */
  | { readonly status: "cancelled"; readonly result: JsonObject | null; readonly used: Usage };

/**
 * Ends jobs, empties their frontiers, writes what webhooks are told of it and counts them for their users. Each has
 * rows of its own that tell what it saw, unless the code before checkpointed it: then its rows are yet to be made. Call
 * with the jobs locked, in a status that may end so, and with no lock to be waited for after it: from then on the
 * user's other scans wait (`addUsage`).
 */
export async function endJobs(trx: Transaction<DB>, jobIds: readonly string[], end: JobEnd): Promise<void> {
  const ended = await trx
    .updateTable("jobs")
    .set((eb) => ({
      status: end.status,
      ...(end.status === "complete" ? { progress: 1, result_data: end.result } : {}),
      ...(end.status === "cancelled" ? { result_data: end.result } : {}),
      ...(end.status === "failed" ? { error: faultText(end.error, LIMITS.maxErrorChars) } : {}),
      scan_rows: eb
        .case()
        .when("checkpoint", "is", null)
        .then("own" satisfies ScanRows)
        .else(null)
        .end(),
      checkpoint: null,
      crawl_position: null,
      held: false,
      paused_at: null,
      lease_id: null,
      lease_expires_at: null,
      finished_at: eb.fn<Date>("now"),
      updated_at: eb.fn<Date>("now"),
    }))
    .where("job_id", "in", jobIds)
    .returning("created_by")
    .execute();
  await deleteFrontiers(trx, jobIds);
  await recordScanEnds(trx, jobIds, end.status);
  const used = end.status === "failed" ? contactsAlone(0) : end.used;
  const byUser = Map.groupBy(ended, (job) => job.created_by);
  await addUsage(
    trx,
    [...byUser].map(([userId, jobs]) => ({ userId, ...used, [COUNTED_AS[end.status]]: jobs.length })),
  );
}

const COUNTED_AS = {
  complete: "scansComplete",
  failed: "scansFailed",
  cancelled: "scansCancelled",
} as const;
