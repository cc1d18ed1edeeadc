import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { contactsAlone } from "../usage/usage.ts";
import { ownActiveJobs, requireBatch } from "./batch-repository.ts";
import { cancelJob } from "./cancel.ts";
import { endJobs } from "./end-jobs.ts";
import { ACTIVE_STATUSES } from "./job.ts";
import { pauseJobs, resumeJobs } from "./pause.ts";
import { type ReleasePorts, releaseScans } from "./release.ts";

/**
 * Cancels what a batch started and has not ended, and gives back how many scans those were: first those that have not
 * begun, so that none of them gets the place of another. Scans that the batch joined go on. Throws `not_found`.
 */
export async function cancelBatch(db: Kysely<DB>, batchId: string): Promise<number> {
  await requireBatch(db, batchId);
  const jobs = await ownActiveJobs(db, batchId);
  let cancelled = await cancelUnbegun(
    db,
    jobs.filter(({ hasBegun }) => !hasBegun).map(({ jobId }) => jobId),
  );
  // The others one by one, with what they saw, and those that somebody held just now.
  for (const { jobId } of cancelled < jobs.length ? await ownActiveJobs(db, batchId) : []) {
    if (await isCancelled(db, jobId)) cancelled++;
  }
  return cancelled;
}

/** Pauses what a batch started, as `pauseJob` does; gives back how many scans those were. Throws `not_found`. */
export async function pauseBatch(db: Kysely<DB>, batchId: string): Promise<number> {
  await requireBatch(db, batchId);
  const jobs = await ownActiveJobs(db, batchId);
  return await pauseJobs(
    db,
    jobs.map(({ jobId }) => jobId),
  );
}

/** Resumes what a batch started and is paused, as `resumeJob` does; gives back how many. Throws `not_found`. */
export async function resumeBatch(ports: ReleasePorts, batchId: string): Promise<number> {
  await requireBatch(ports.db, batchId);
  const jobs = await ownActiveJobs(ports.db, batchId);
  const resumed = await resumeJobs(
    ports.db,
    jobs.map(({ jobId }) => jobId),
  );
  for (const userId of new Set(jobs.map((job) => job.userId))) await releaseScans(ports, { userId });
  return resumed;
}

/** Cancels in one transaction those of the jobs that no worker has begun and nobody holds; gives back how many. */
async function cancelUnbegun(db: Kysely<DB>, jobIds: readonly string[]): Promise<number> {
  if (jobIds.length === 0) return 0;
  return await db.transaction().execute(async (trx) => {
    const locked = await trx
      .selectFrom("jobs")
      .select("job_id")
      .where("job_id", "in", jobIds)
      .where("status", "in", ACTIVE_STATUSES)
      .where("started_at", "is", null)
      .orderBy("id")
      .forUpdate()
      .skipLocked()
      .execute();
    const ids = locked.map(({ job_id }) => job_id);
    if (ids.length > 0)
      await endJobs(trx, ids, { status: "cancelled", result: null, used: contactsAlone(0) });
    return ids.length;
  });
}

/** false where it ended, or was deleted, before. */
async function isCancelled(db: Kysely<DB>, jobId: string): Promise<boolean> {
  try {
    await cancelJob(db, jobId);
    return true;
  } catch (error) {
    if (error instanceof ScannerError && (error.code === "conflict" || error.code === "not_found")) {
      return false;
    }
    throw error;
  }
}
