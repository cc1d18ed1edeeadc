import type { Transaction } from "kysely";
import { LIMITS } from "../config.ts";
import type { DB, JsonObject } from "../db/database.ts";
import { faultText } from "../site-text.ts";
import { addUsage, type UserUsage } from "../usage/repository.ts";
import { contactsAlone, type Usage } from "../usage/usage.ts";
import { recordBatchEnds } from "../webhooks/record-batch-ends.ts";
import { recordScanEnds } from "../webhooks/record-events.ts";
import { deleteFrontiers } from "./frontier-repository.ts";
import type { ScanRows } from "./scan-rows.ts";

/** The status that a job ends in, with what its row tells of it. `used`: what no checkpoint has counted. */
export type JobEnd =
  | { readonly status: "complete"; readonly result: JsonObject; readonly used: Usage }
  | { readonly status: "failed"; readonly error: string }
  /** `result`: of what was seen until then; null = its scan had not begun. */
  | { readonly status: "cancelled"; readonly result: JsonObject | null; readonly used: Usage };

/** Jobs that end in the same way. */
export type EndingJobs = { readonly jobIds: readonly string[]; readonly end: JobEnd };

/**
 * Ends jobs, empties their frontiers and headers, writes what webhooks are told of them and of the batches that end
 * with them, and counts them for their users. Each has rows of its own that tell what it saw, unless the code before
 * checkpointed it: then its rows are yet to be made. Call once in a transaction, with the jobs locked FOR UPDATE, in a
 * status that may end so, and with no lock to be waited for after it: from then on ends of the same batches and the
 * user's other scans wait.
 */
export async function endJobs(trx: Transaction<DB>, jobIds: readonly string[], end: JobEnd): Promise<void> {
  await endJobGroups(trx, [{ jobIds, end }]);
}

/** As `endJobs`, for jobs that end in several ways at once. */
export async function endJobGroups(trx: Transaction<DB>, groups: readonly EndingJobs[]): Promise<void> {
  const usages: UserUsage[] = [];
  for (const { jobIds, end } of groups) {
    const ended = await writeEnds(trx, jobIds, end);
    await deleteFrontiers(trx, jobIds);
    await recordScanEnds(trx, jobIds, end.status);
    usages.push(...usagesOf(ended, end));
  }
  // The locks that others wait for, each in one order for every writer: first the batches', then the users'.
  await recordBatchEnds(
    trx,
    groups.flatMap(({ jobIds }) => jobIds),
  );
  await addUsage(trx, usages);
}

/** For whom a job is counted. */
type CountedFor = { readonly created_by: string; readonly api_key_id: string | null };

async function writeEnds(
  trx: Transaction<DB>,
  jobIds: readonly string[],
  end: JobEnd,
): Promise<CountedFor[]> {
  return await trx
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
      sealed_headers: null,
      held: false,
      paused_at: null,
      lease_id: null,
      lease_expires_at: null,
      finished_at: eb.fn<Date>("now"),
      updated_at: eb.fn<Date>("now"),
    }))
    .where("job_id", "in", jobIds)
    .returning(["created_by", "api_key_id"])
    .execute();
}

function usagesOf(ended: readonly CountedFor[], end: JobEnd): UserUsage[] {
  const used = end.status === "failed" ? contactsAlone(0) : end.used;
  return ended.map(({ created_by: userId, api_key_id: apiKeyId }) => ({
    userId,
    apiKeyId,
    ...used,
    [COUNTED_AS[end.status]]: 1,
  }));
}

const COUNTED_AS = {
  complete: "scansComplete",
  failed: "scansFailed",
  cancelled: "scansCancelled",
} as const;
