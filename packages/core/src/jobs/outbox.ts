import type { Kysely, Transaction } from "kysely";
import { askedOften, slot } from "../db/built-once.ts";
import type { DB } from "../db/database.ts";
import type { Log } from "../log.ts";
import { ACTIVE_STATUSES } from "./job.ts";
import { isUnsent, waitsForWorker } from "./job-conditions.ts";
import type { Lease } from "./lease.ts";
import type { ScanMessage } from "./message.ts";
import type { BulkScanQueue, ScanQueue } from "./queue.ts";
import type { JobRow } from "./repository.ts";
import { JOB_TIMING } from "./timing.ts";

export type OutboxPorts = { readonly db: Kysely<DB>; readonly queue: ScanQueue; readonly log: Log };

/** The message that wakes a worker for this job. */
export function scanMessage(job: Pick<JobRow, "job_id" | "created_by">): ScanMessage {
  return { job_id: job.job_id, user_id: job.created_by };
}

/**
 * Sends a job's message after its row is committed, and notes that in the row. Never rejects: what was not sent, or
 * not noted, the reconciler sends again.
 */
export async function sendScan(
  { db, queue, log }: OutboxPorts,
  job: Pick<JobRow, "job_id" | "created_by">,
): Promise<void> {
  try {
    await queue.send(scanMessage(job));
    log.info("A scan's message was sent", { job_id: job.job_id });
    await noteSent(db, { jobId: job.job_id });
  } catch (error) {
    log.warn("A job's message could not be sent: the reconciler sends it again", {
      job_id: job.job_id,
      error,
    });
  }
}

/**
 * Sends a message again that a worker was given and has no room for, and notes that in the job's row; whether it was
 * sent. It is another message then: the one that was given up was received once for nothing, which must not count
 * towards the dead letters. Never rejects.
 */
export async function sendAgain({ db, queue, log }: OutboxPorts, message: ScanMessage): Promise<boolean> {
  try {
    await queue.send(message);
  } catch (error) {
    log.warn("A message that there was no room for could not be sent again", { error });
    return false;
  }
  await noteSent(db, { jobId: message.job_id }).catch((error: unknown) =>
    log.warn("A message that was sent again could not be noted", { error }),
  );
  return true;
}

/**
 * Tells through the queue what an outage kept from the job's row: that the attempt under this lease counts for nothing.
 * Never rejects: without the queue as well, the attempt looks like a crash.
 */
export async function sendUncounted(
  { queue, log }: Omit<OutboxPorts, "db">,
  job: Pick<JobRow, "job_id" | "created_by">,
  { leaseId }: Lease,
): Promise<void> {
  try {
    await queue.send({ ...scanMessage(job), uncounted_lease_id: leaseId });
  } catch (error) {
    log.warn("An attempt that an outage ended counts as a crash", { job_id: job.job_id, error });
  }
}

/** As `sendScan`, for many jobs in few requests. */
export async function sendScans(
  { db, queue, log }: Omit<OutboxPorts, "queue"> & { readonly queue: BulkScanQueue },
  jobs: readonly Pick<JobRow, "job_id" | "created_by">[],
): Promise<void> {
  try {
    const { sentJobIds, refusal } = await queue.sendAll(jobs.map(scanMessage));
    for (const job_id of sentJobIds) log.info("A scan's message was sent", { job_id });
    await markSent(db, sentJobIds);
    if (refusal === undefined) return;
    const refused = jobs.length - sentJobIds.length;
    log.warn("The scan queue refused messages: the reconciler sends them again", { refused, error: refusal });
  } catch (error) {
    log.warn("Jobs' messages could not be noted as sent: the reconciler sends them again", { error });
  }
}

/** Notes that the jobs' messages are on their way; one that a worker claimed meanwhile needs no note. */
export async function markSent(db: Kysely<DB>, jobIds: readonly string[]): Promise<void> {
  if (jobIds.length === 0) return;
  await sentNote(db).where("job_id", "in", jobIds).execute();
}

const noteSent = askedOften((db) => sentNote(db).where("job_id", "=", slot<string>("jobId")));

function sentNote(db: Kysely<DB>) {
  return db
    .updateTable("jobs")
    .set((eb) => ({ sent_at: eb.fn<Date>("now") }))
    .where("status", "in", ACTIVE_STATUSES)
    .where("lease_id", "is", null);
}

/**
 * Locks jobs that wait for a worker while no message is on its way to one, oldest first: pending or given back and
 * unsent, their worker gone, or sent so long ago that the message counts as lost. Another reconciler's are skipped.
 */
export async function lockUnsentJobs(
  trx: Transaction<DB>,
  { afterId, limit }: { afterId: number; limit: number },
): Promise<JobRow[]> {
  return await trx
    .selectFrom("jobs")
    .selectAll()
    .where("id", ">", afterId)
    .where(waitsForWorker())
    .where("attempts", "<", JOB_TIMING.maxAttempts)
    .where(isUnsent())
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Notes that the jobs' messages were sent, whoever held them before. Call under `lockUnsentJobs`. */
export async function markResent(trx: Transaction<DB>, jobIds: readonly string[]): Promise<void> {
  if (jobIds.length === 0) return;
  await trx
    .updateTable("jobs")
    .set((eb) => ({ sent_at: eb.fn<Date>("now") }))
    .where("job_id", "in", jobIds)
    .execute();
}

/**
 * Makes every active job due for the reconciler at once, as if its worker and its message were long gone. Only for who
 * knows that they are: a database that nobody shares, no worker alive, a queue that forgot.
 */
export async function forgetWorkersAndMessages(db: Kysely<DB>): Promise<void> {
  await db
    .updateTable("jobs")
    .set((eb) => ({ sent_at: new Date(0), lease_id: null, lease_expires_at: eb.fn<Date>("now") }))
    .where("status", "in", ACTIVE_STATUSES)
    .execute();
}
