import type { Kysely, Selectable, SqlBool } from "kysely";
import { askedOften, slot } from "../db/built-once.ts";
import type { DB } from "../db/database.ts";
import { ACTIVE_STATUSES, WEBSITE_SCAN } from "./job.ts";
import type { ScanOptions } from "./scan-options.ts";

export type JobRow = Selectable<DB["jobs"]>;

export type NewJob = {
  readonly jobId: string;
  readonly domainId: string;
  readonly userId: string;
  /** The key that asked for it; none = a token, a schedule or an operator. */
  readonly apiKeyId?: string | null | undefined;
  readonly options: ScanOptions;
  /** Whether it waits until its user has room for one scan more. */
  readonly held: boolean;
  /** Whether its end is told only where something changed since the scan before. */
  readonly onlyChanges: boolean;
  /** What the crawler adds to requests to the start page's host, sealed for this job. */
  readonly sealedHeaders?: string | undefined;
  /** The request that asked for it, as a `traceparent` (W3C Trace Context); undefined = nobody traces. */
  readonly traceParent?: string | undefined;
};

/** Inserts a pending job unless the domain has an active one; undefined = it has. */
export async function insertJob(db: Kysely<DB>, job: NewJob): Promise<JobRow | undefined> {
  return (await insertJobs(db, [job]))[0];
}

/**
 * Inserts pending jobs, none for a domain that has an active one; gives back those inserted. Give them in one order for
 * every caller: then two of them wait and never deadlock.
 */
export async function insertJobs(db: Kysely<DB>, jobs: readonly NewJob[]): Promise<JobRow[]> {
  return await db
    .insertInto("jobs")
    .values(
      jobs.map((job) => ({
        job_id: job.jobId,
        job_type: WEBSITE_SCAN,
        created_by: job.userId,
        api_key_id: job.apiKeyId ?? null,
        domain_id: job.domainId,
        job_metadata: job.options,
        held: job.held,
        only_changes: job.onlyChanges,
        sealed_headers: job.sealedHeaders ?? null,
        trace_parent: job.traceParent ?? null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .execute();
}

/** The domain's pending or running job; undefined where it has none. */
export async function findActiveJob(db: Kysely<DB>, domainId: string): Promise<JobRow | undefined> {
  return (await findActiveJobs(db, [domainId]))[0];
}

/** The active jobs of these domains, at most one each. */
export async function findActiveJobs(db: Kysely<DB>, domainIds: readonly string[]): Promise<JobRow[]> {
  return await db
    .selectFrom("jobs")
    .selectAll()
    .where("domain_id", "in", domainIds)
    .where("job_type", "=", WEBSITE_SCAN)
    .where("status", "in", ACTIVE_STATUSES)
    .execute();
}

/** Has the ends of these scans told whatever they saw. Locks them in the order of all who lock several. */
export async function tellWhateverTheySee(
  db: Kysely<DB>,
  jobs: readonly Pick<JobRow, "job_id">[],
): Promise<void> {
  const ids = jobs.map((job) => job.job_id);
  await db
    .with("locked", (query) =>
      query.selectFrom("jobs").select("job_id").where("job_id", "in", ids).orderBy("id").forNoKeyUpdate(),
    )
    .updateTable("jobs")
    .from("locked")
    .set({ only_changes: false })
    .whereRef("jobs.job_id", "=", "locked.job_id")
    .execute();
}

/**
 * What is told of a job, and what others ask of it. Named one by one: what only its worker needs may be long, and a
 * statement that is prepared does not bear a column more.
 */
const TOLD_COLUMNS = [
  "jobs.id",
  "jobs.job_id",
  "jobs.job_type",
  "jobs.status",
  "jobs.held",
  "jobs.paused_at",
  "jobs.progress",
  "jobs.domain_id",
  "jobs.created_by",
  "jobs.job_metadata",
  "jobs.result_data",
  "jobs.scan_rows",
  "jobs.error",
  "jobs.created_at",
  "jobs.updated_at",
  "jobs.started_at",
  "jobs.finished_at",
] as const;

/** A job as it is told. */
export type ToldJob = Awaited<ReturnType<typeof jobsOfId>>[number];

/** The job beside its domain's name, null once the domain is gone. */
export async function findJob(db: Kysely<DB>, jobId: string): Promise<ToldJob | undefined> {
  const [job] = await jobsOfId(db, { jobId });
  return job;
}

/** The same, with whether a user has a profile. */
export async function findJobFor(
  db: Kysely<DB>,
  asked: { readonly jobId: string; readonly userId: string },
): Promise<(ToldJob & { readonly is_known: SqlBool }) | undefined> {
  const [job] = await jobsOfIdFor(db, asked);
  return job;
}

const jobsOfId = askedOften(toldJobs);

const jobsOfIdFor = askedOften((db) =>
  toldJobs(db).select((eb) =>
    eb
      .exists(
        eb.selectFrom("profiles").select("profiles.id").where("profiles.id", "=", slot<string>("userId")),
      )
      .as("is_known"),
  ),
);

function toldJobs(db: Kysely<DB>) {
  return db
    .selectFrom("jobs")
    .leftJoin("domains", "domains.id", "jobs.domain_id")
    .select(TOLD_COLUMNS)
    .select("domains.domain")
    .where("job_id", "=", slot<string>("jobId"));
}

/** The whole row beside its domain's name, for operators: leases, attempts and the crawl's position too. */
export async function findWholeJob(
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
