import type { Kysely, Selectable, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { toDatabaseText } from "../db/text.ts";
import { exhaustedSentence } from "./attempt-fault.ts";
import { endJobs } from "./end-jobs.ts";
import { ACTIVE_STATUSES } from "./job.ts";
import { uncountAttempt } from "./lease.ts";
import { parseScanMessage, type ScanMessage } from "./message.ts";
import { JOB_TIMING } from "./timing.ts";

/** What became of a dead letter's job. */
export type DeadLetterVerdict =
  /** The body is no message of ours: it is kept for a person to read. */
  | "unreadable"
  | "unknown_job"
  /** The job had ended, by another delivery or by cancel. */
  | "job_ended"
  /** Another worker holds the job. */
  | "job_alive"
  /** The job's attempts are used up: it failed, with the last reason. */
  | "job_failed"
  /**
   * The job was never to blame (no worker could take it: the database was away, or somebody paused it): the reconciler
   * sends it again.
   */
  | "job_waits";

export type DeadLetter = { readonly messageId: string; readonly body: string };

/**
 * Keeps a message that was delivered too often, and ends its job where that cannot go on. Handled twice, it does no
 * harm. Rejects when the database is at fault: the letter must then stay in its queue.
 */
export async function handleDeadLetter(db: Kysely<DB>, letter: DeadLetter): Promise<DeadLetterVerdict> {
  const message = parseScanMessage(letter.body);
  const jobId = message?.job_id ?? null;
  return await db.transaction().execute(async (trx) => {
    const verdict = message === undefined ? "unreadable" : await judgeJob(trx, message);
    await trx
      .insertInto("dead_letters")
      .values({ message_id: letter.messageId, body: toDatabaseText(letter.body), job_id: jobId, verdict })
      .onConflict((conflict) => conflict.column("message_id").doNothing())
      .execute();
    return verdict;
  });
}

async function judgeJob(
  trx: Transaction<DB>,
  { job_id: jobId, uncounted_lease_id: leaseId }: ScanMessage,
): Promise<DeadLetterVerdict> {
  if (leaseId !== undefined) await uncountAttempt(trx, { jobId, leaseId });
  const job = await trx
    .selectFrom("jobs")
    .select(["status", "attempts", "last_fault", "paused_at"])
    .select((eb) => eb("lease_expires_at", ">", eb.fn<Date>("now")).as("isLeased"))
    .where("job_id", "=", jobId)
    .forUpdate()
    .executeTakeFirst();
  if (!job) return "unknown_job";
  if (!ACTIVE_STATUSES.includes(job.status)) return "job_ended";
  if (job.status === "running" && job.isLeased) return "job_alive";
  if (job.attempts >= JOB_TIMING.maxAttempts && job.paused_at === null) {
    await endJobs(trx, [jobId], { status: "failed", error: exhaustedSentence(job.last_fault) });
    return "job_failed";
  }
  await trx.updateTable("jobs").set({ sent_at: null }).where("job_id", "=", jobId).execute();
  return "job_waits";
}

/** A job's dead letters, oldest first. */
export async function findDeadLetters(
  db: Kysely<DB>,
  jobId: string,
): Promise<Selectable<DB["dead_letters"]>[]> {
  return await db
    .selectFrom("dead_letters")
    .selectAll()
    .where("job_id", "=", jobId)
    .orderBy("created_at")
    .execute();
}
