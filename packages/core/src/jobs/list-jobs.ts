import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { type Listed, type ListWindow, positionTuple } from "../db/keyset.ts";
import type { JobStatus } from "./job.ts";
import { type ScanSummary, toScanSummary } from "./status.ts";

export type JobFilters = {
  readonly status?: JobStatus | undefined;
  readonly domainId?: string | undefined;
  /** Of a batch, those that it joined too; at most as many as a batch has URLs. */
  readonly batchId?: string | undefined;
};

/** A page of the jobs, newest first: those that start meanwhile come before every page that is read already. */
export async function listJobs(
  db: Kysely<DB>,
  { status, domainId, batchId }: JobFilters,
  { after, limit }: ListWindow,
): Promise<Listed<ScanSummary>[]> {
  let query = db
    .selectFrom("jobs")
    .leftJoin("domains", "domains.id", "jobs.domain_id")
    .selectAll("jobs")
    .select("domains.domain")
    .select((eb) => eb.cast<string>("jobs.created_at", "text").as("position"))
    .orderBy("jobs.created_at", "desc")
    .orderBy("jobs.job_id", "desc")
    .limit(limit);
  if (status !== undefined) query = query.where("jobs.status", "=", status);
  if (domainId !== undefined) query = query.where("jobs.domain_id", "=", domainId);
  if (batchId !== undefined) {
    query = query.where("jobs.job_id", "in", (eb) =>
      eb.selectFrom("batch_jobs").select("batch_jobs.job_id").where("batch_jobs.batch_id", "=", batchId),
    );
  }
  if (after) {
    query = query.where((eb) => eb(eb.refTuple("jobs.created_at", "jobs.job_id"), "<", positionTuple(after)));
  }
  const rows = await query.execute();
  return rows.map(({ position, ...job }) => ({
    row: toScanSummary(job),
    position: { createdAt: position, id: job.job_id },
  }));
}
