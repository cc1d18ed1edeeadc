import type { Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { type BatchStatus, batchStatus } from "../jobs/batch-status.ts";
import { ACTIVE_STATUSES } from "../jobs/job.ts";
import { isWanted } from "./is-wanted.ts";

const TYPE = "batch.completed";

/**
 * Writes what is to be told of the batches that end with these jobs, in the transaction that ends the jobs. Their
 * batches stay locked until the commit: of two transactions that end a batch's last two scans the second waits for the
 * first, and sees then that nothing is left. Locks the batches in one order, so give all jobs of a transaction at once.
 */
export async function recordBatchEnds(trx: Transaction<DB>, jobIds: readonly string[]): Promise<void> {
  const batches = await trx
    .selectFrom("batches")
    .select("id")
    .where("id", "in", (eb) =>
      eb.selectFrom("batch_jobs").select("batch_jobs.batch_id").where("batch_jobs.job_id", "in", jobIds),
    )
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  if (batches.length === 0) return;
  await recordEndedBatches(
    trx,
    batches.map(({ id }) => id),
  );
}

/**
 * Writes what is to be told of those of the batches that have no active scan, for each webhook of their users that
 * wants it. Call with the batches locked, or new: each is told of once.
 */
export async function recordEndedBatches(trx: Transaction<DB>, batchIds: readonly string[]): Promise<void> {
  // A statement of its own: it sees what was committed until the locks were there.
  const ended = await trx
    .selectFrom("batches")
    .select("batches.id")
    .where("batches.id", "in", batchIds)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("webhooks")
          .select("webhooks.id")
          .whereRef("webhooks.created_by", "=", "batches.created_by")
          .where(isWanted(TYPE)),
      ),
    )
    .where(({ eb, not, exists }) =>
      not(
        exists(
          eb
            .selectFrom("batch_jobs")
            .innerJoin("jobs", "jobs.job_id", "batch_jobs.job_id")
            .select("jobs.id")
            .whereRef("batch_jobs.batch_id", "=", "batches.id")
            .where("jobs.status", "in", ACTIVE_STATUSES),
        ),
      ),
    )
    .execute();
  for (const { id } of ended) await recordEvent(trx, await batchStatus(trx, id));
}

async function recordEvent(trx: Transaction<DB>, batch: BatchStatus): Promise<void> {
  await trx
    .with("event", (db) =>
      db
        .insertInto("webhook_events")
        .values({ type: TYPE, batch_id: batch.batch_id, data: toData(batch) })
        .returning("id"),
    )
    .insertInto("webhook_deliveries")
    .columns(["event_id", "webhook_id"])
    .expression((eb) =>
      eb
        .selectFrom(["event", "webhooks"])
        .select(["event.id", "webhooks.id as webhook_id"])
        .where("webhooks.created_by", "=", batch.created_by)
        .where(isWanted(TYPE)),
    )
    .execute();
}

function toData({ batch_id, created_at, finished_at, urls, refused, scans }: BatchStatus) {
  const { complete, failed, cancelled } = scans;
  return {
    batch_id,
    created_at: created_at.toISOString(),
    finished_at: finished_at?.toISOString() ?? null,
    urls,
    refused,
    scans: { complete, failed, cancelled },
  };
}
