import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import type { Log } from "../log.ts";
import { exhaustedSentence } from "./attempt-fault.ts";
import { type EndingJobs, endJobGroups } from "./end-jobs.ts";
import { hasLostItsWorker } from "./job-conditions.ts";
import { emptyLeftOverHeaders } from "./left-over-headers.ts";
import { lockUnsentJobs, markResent, scanMessage } from "./outbox.ts";
import type { BulkScanQueue } from "./queue.ts";
import type { JobRow } from "./repository.ts";
import { JOB_TIMING } from "./timing.ts";

/** Jobs a transaction: few round trips, and as many messages as one wait for the queue sends. */
const BATCH_SIZE = 100;

export type ReconcilePorts = { readonly db: Kysely<DB>; readonly queue: BulkScanQueue; readonly log: Log };

export type ReconcileReport = {
  /** jobs that failed because their attempts are used up */
  readonly failed: number;
  /** jobs whose message was sent again */
  readonly sent: number;
};

/**
 * Sees to it that no job stays pending or running without a worker or a message on its way to one: fails jobs whose
 * attempts are used up, sends the others' messages again, batch by batch until all is done or `isTimeUp`. Safe at any
 * time, any number at once: each job is locked by one and skipped by the others, and a live lease is never touched.
 */
export async function reconcile(
  ports: ReconcilePorts,
  { isTimeUp }: { isTimeUp: () => boolean },
): Promise<ReconcileReport> {
  const failed = await failExhaustedJobs(ports, isTimeUp);
  const sent = await resendJobs(ports, isTimeUp);
  await emptyLeftOverHeaders(ports.db);
  if (failed + sent > 0) ports.log.info("Jobs were reconciled", { failed, sent });
  return { failed, sent };
}

async function failExhaustedJobs({ db, log }: ReconcilePorts, isTimeUp: () => boolean): Promise<number> {
  let total = 0;
  while (!isTimeUp()) {
    const failed = await db.transaction().execute((trx) => failExhaustedBatch(trx));
    for (const { job_id, last_fault } of failed) {
      log.warn("A scan failed, as its attempts are used up", { job_id, last_fault });
    }
    total += failed.length;
    if (failed.length < BATCH_SIZE) break;
  }
  return total;
}

async function failExhaustedBatch(trx: Transaction<DB>): Promise<ExhaustedJob[]> {
  const jobs = await lockExhaustedJobs(trx);
  const byError = Map.groupBy(jobs, (job) => exhaustedSentence(job.last_fault));
  const groups = [...byError].map(([error, failed]): EndingJobs => {
    return { jobIds: failed.map((job) => job.job_id), end: { status: "failed", error } };
  });
  if (groups.length > 0) await endJobGroups(trx, groups);
  return jobs;
}

type ExhaustedJob = Pick<JobRow, "job_id" | "last_fault">;

async function lockExhaustedJobs(trx: Transaction<DB>): Promise<ExhaustedJob[]> {
  return await trx
    .selectFrom("jobs")
    .select(["job_id", "last_fault"])
    .where(hasLostItsWorker())
    .where("attempts", ">=", JOB_TIMING.maxAttempts)
    .limit(BATCH_SIZE)
    .forUpdate()
    .skipLocked()
    .execute();
}

/**
 * Goes through the unsent jobs once, oldest first: those that the queue refuses hold up none of those behind them. A
 * queue that takes nothing is left alone until the next run.
 */
async function resendJobs(ports: ReconcilePorts, isTimeUp: () => boolean): Promise<number> {
  let total = 0;
  let afterId = 0;
  while (!isTimeUp()) {
    const { lastId, sent } = await ports.db.transaction().execute((trx) => resendBatch(trx, ports, afterId));
    total += sent;
    if (lastId === undefined || sent === 0) break;
    afterId = lastId;
  }
  return total;
}

/** Sends inside the transaction: when we die in between, the messages come twice and no job is forgotten. */
async function resendBatch(
  trx: Transaction<DB>,
  { queue, log }: ReconcilePorts,
  afterId: number,
): Promise<{ lastId: number | undefined; sent: number }> {
  const jobs = await lockUnsentJobs(trx, { afterId, limit: BATCH_SIZE });
  if (jobs.length === 0) return { lastId: undefined, sent: 0 };
  const { sentJobIds, refusal } = await queue.sendAll(jobs.map(scanMessage));
  for (const job_id of sentJobIds) log.info("A scan's message was sent again", { job_id });
  if (refusal !== undefined) {
    const refused = jobs.length - sentJobIds.length;
    log.warn("The scan queue refused messages: the next run sends them again", { refused, error: refusal });
  }
  await markResent(trx, sentJobIds);
  return { lastId: jobs.at(-1)?.id, sent: sentJobIds.length };
}
