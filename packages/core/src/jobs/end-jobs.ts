import type { Transaction } from "kysely";
import { LIMITS } from "../config.ts";
import type { DB, JsonObject } from "../db/database.ts";
import { faultText } from "../site-text.ts";
import { deleteFrontiers } from "./frontier-repository.ts";
import type { ScanRows } from "./scan-rows.ts";

/** The status that a job ends in, with what its row tells of it. */
export type JobEnd =
  | { readonly status: "complete"; readonly result: JsonObject }
  | { readonly status: "failed"; readonly error: string }
  /** `result`: of what was seen until then; null = its scan had not begun. */
  | { readonly status: "cancelled"; readonly result: JsonObject | null };

/**
 * Ends jobs and empties their frontiers. Each has rows of its own that tell what it saw, unless the code before
 * checkpointed it: then its rows are yet to be made. Call with the jobs locked, and in a status that may end so.
 */
export async function endJobs(trx: Transaction<DB>, jobIds: readonly string[], end: JobEnd): Promise<void> {
  await trx
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
    .execute();
  await deleteFrontiers(trx, jobIds);
}
