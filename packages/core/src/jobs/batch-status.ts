import type { ExpressionBuilder, Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { unknownBatch } from "./batch-repository.ts";
import { ACTIVE_STATUSES, type JobStatus } from "./job.ts";
import { waitsForPlace } from "./job-conditions.ts";

/** How far a batch has come. */
export type BatchStatus = {
  readonly batch_id: string;
  readonly created_by: string;
  readonly created_at: Date;
  /** When the last of its scans ended; null while one is active. */
  readonly finished_at: Date | null;
  /** 0..1: the mean of its scans, of which each that ended counts as whole; 1 only when all have. */
  readonly progress: number;
  /** URLs of the request */
  readonly urls: number;
  /** URLs that were no website */
  readonly refused: number;
  /** Its scans by status, those that it joined too; URLs of one domain share one. */
  readonly scans: Readonly<Record<JobStatus, number>>;
  /** Of the active ones, those that wait for a place and those that are paused. */
  readonly waiting: number;
  readonly paused: number;
};

/** A batch and how far it has come, in one statement. Throws `not_found`. */
export async function batchStatus(db: Kysely<DB>, batchId: string): Promise<BatchStatus> {
  const batch = await db
    .selectFrom("batches")
    .where("batches.id", "=", batchId)
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("batch_jobs")
          .whereRef("batch_jobs.batch_id", "=", "batches.id")
          .select((line) => [
            line.cast<number>(line.fn.countAll(), "integer").as("urls"),
            line.cast<number>(line.fn.count("batch_jobs.error"), "integer").as("refused"),
          ])
          .as("lines"),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("jobs")
          .where("jobs.job_id", "in", (lines) =>
            lines
              .selectFrom("batch_jobs")
              .select("batch_jobs.job_id")
              .whereRef("batch_jobs.batch_id", "=", "batches.id"),
          )
          .select((job) => [
            countOf(job, "pending").as("pending"),
            countOf(job, "running").as("running"),
            countOf(job, "complete").as("complete"),
            countOf(job, "failed").as("failed"),
            countOf(job, "cancelled").as("cancelled"),
            job.cast<number>(job.fn.countAll().filterWhere(waitsForPlace()), "integer").as("waiting"),
            job.cast<number>(job.fn.countAll().filterWhere(isPaused(job)), "integer").as("paused"),
            job.fn.avg<number | null>(progressOf(job)).as("progress"),
            job.fn.max("jobs.finished_at").as("last_end"),
          ])
          .as("scans"),
      (join) => join.onTrue(),
    )
    .select(["batches.id", "batches.created_by", "batches.created_at"])
    .selectAll("lines")
    .selectAll("scans")
    .executeTakeFirst();
  if (!batch) throw unknownBatch(batchId);
  const { pending, running, complete, failed, cancelled } = batch;
  const isOver = pending + running === 0;
  return {
    batch_id: batch.id,
    created_by: batch.created_by,
    created_at: batch.created_at,
    // One that has no scan at all was over when it was made.
    finished_at: isOver ? (batch.last_end ?? batch.created_at) : null,
    progress: batch.progress ?? 1,
    urls: batch.urls,
    refused: batch.refused,
    scans: { pending, running, complete, failed, cancelled },
    waiting: batch.waiting,
    paused: batch.paused,
  };
}

type Jobs = ExpressionBuilder<DB, "jobs">;

function countOf(eb: Jobs, status: JobStatus) {
  return eb.cast<number>(eb.fn.countAll().filterWhere("jobs.status", "=", status), "integer");
}

function isPaused(eb: Jobs) {
  return eb.and([eb("jobs.status", "in", ACTIVE_STATUSES), eb("jobs.paused_at", "is not", null)]);
}

/** A scan that failed or was cancelled gets no further: the batch would never be whole. */
function progressOf(eb: Jobs) {
  return eb.case().when("jobs.finished_at", "is not", null).then(1).else(eb.ref("jobs.progress")).end();
}
