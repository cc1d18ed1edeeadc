import type { Kysely, Selectable } from "kysely";
import type { DB } from "../db/database.ts";
import { ACTIVE_STATUSES, type JobStatus, WEBSITE_SCAN } from "./job.ts";
import type { ScanOptions } from "./scan-options.ts";

export type JobRow = Selectable<DB["jobs"]>;

/** Inserts a pending job unless the domain has an active one; undefined = it has. */
export async function insertJob(
  db: Kysely<DB>,
  job: { jobId: string; domainId: string; userId: string; options: ScanOptions },
): Promise<JobRow | undefined> {
  return await db
    .insertInto("jobs")
    .values({
      job_id: job.jobId,
      job_type: WEBSITE_SCAN,
      created_by: job.userId,
      domain_id: job.domainId,
      job_metadata: job.options,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function findActiveJob(db: Kysely<DB>, domainId: string): Promise<JobRow | undefined> {
  return await db
    .selectFrom("jobs")
    .selectAll()
    .where("domain_id", "=", domainId)
    .where("job_type", "=", WEBSITE_SCAN)
    .where("status", "in", ACTIVE_STATUSES)
    .executeTakeFirst();
}

/** The job beside its domain's name, null once the domain is gone. */
export async function findJob(
  db: Kysely<DB>,
  jobId: string,
): Promise<(JobRow & { domain: string | null }) | undefined> {
  return await db
    .selectFrom("jobs")
    .leftJoin("domains", "domains.id", "jobs.domain_id")
    .selectAll("jobs")
    .select("domains.domain")
    .where("job_id", "=", jobId)
    .executeTakeFirst();
}

/** The newest jobs, of one status where it is given. */
export async function listNewestJobs(
  db: Kysely<DB>,
  { status, limit }: { status: JobStatus | undefined; limit: number },
): Promise<(JobRow & { domain: string | null })[]> {
  let query = db
    .selectFrom("jobs")
    .leftJoin("domains", "domains.id", "jobs.domain_id")
    .selectAll("jobs")
    .select("domains.domain");
  if (status !== undefined) query = query.where("jobs.status", "=", status);
  return await query.orderBy("jobs.id", "desc").limit(limit).execute();
}
