import type { Kysely, Transaction } from "kysely";
import { LIMITS } from "../config.ts";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { faultText } from "../site-text.ts";
import { ACTIVE_STATUSES } from "./job.ts";

/** A batch's row for one of its URLs, in the order of the request. */
export type NewBatchJob = { readonly url: string } & (
  | { readonly kind: "job"; readonly jobId: string; readonly joined: boolean }
  /** A sentence that says what is wrong with the URL. */
  | { readonly kind: "refused"; readonly error: string }
);

/** Stores a batch with a row for each of its URLs: of their words none that holds an at sign. */
export async function insertBatch(
  trx: Transaction<DB>,
  { id, userId }: { id: string; userId: string },
  jobs: readonly NewBatchJob[],
): Promise<void> {
  await trx.insertInto("batches").values({ id, created_by: userId }).execute();
  await trx
    .insertInto("batch_jobs")
    .values(
      jobs.map((job, position) => ({
        batch_id: id,
        position,
        url: faultText(job.url, LIMITS.maxUrlLength),
        job_id: job.kind === "job" ? job.jobId : null,
        joined: job.kind === "job" && job.joined,
        error: job.kind === "refused" ? faultText(job.error, LIMITS.maxErrorChars) : null,
      })),
    )
    .execute();
}

/** The job of each of a batch's URLs, by its place in the request; null where it was refused, or its scan deleted. */
export async function batchJobIds(
  db: Kysely<DB>,
  batchId: string,
): Promise<ReadonlyMap<number, string | null>> {
  const rows = await db
    .selectFrom("batch_jobs")
    .select(["position", "job_id"])
    .where("batch_id", "=", batchId)
    .execute();
  return new Map(rows.map(({ position, job_id }) => [position, job_id]));
}

/** A batch's jobs that have not ended, but for those that it joined: others asked for them before. */
export async function ownActiveJobs(
  db: Kysely<DB>,
  batchId: string,
): Promise<{ readonly jobId: string; readonly userId: string; readonly hasBegun: boolean }[]> {
  const rows = await db
    .selectFrom("jobs")
    .select(["job_id", "created_by", "started_at"])
    .where("status", "in", ACTIVE_STATUSES)
    .where("job_id", "in", (eb) =>
      eb
        .selectFrom("batch_jobs")
        .select("batch_jobs.job_id")
        .where("batch_id", "=", batchId)
        .where("joined", "=", false),
    )
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    jobId: row.job_id,
    userId: row.created_by,
    hasBegun: row.started_at !== null,
  }));
}

/** Throws `not_found` when there is no batch of this id. */
export async function requireBatch(db: Kysely<DB>, batchId: string): Promise<void> {
  const row = await db.selectFrom("batches").select("id").where("id", "=", batchId).executeTakeFirst();
  if (!row) throw unknownBatch(batchId);
}

/** The error (`not_found`) that no batch has this id. */
export function unknownBatch(batchId: string): ScannerError {
  return new ScannerError("not_found", `There is no batch ${batchId}. POST /api/v3/scan/batch makes one.`);
}
