import {
  type ExpressionWrapper,
  expressionBuilder,
  type Kysely,
  type Selectable,
  type Transaction,
} from "kysely";
import { LIMITS } from "../config.ts";
import type { DB, JsonObject } from "../db/database.ts";
import { ACTIVE_STATUSES, statusesBefore, WEBSITE_SCAN } from "./job.ts";
import type { ScanOptions } from "./scan-options.ts";

export type JobRow = Selectable<DB["jobs"]>;

/** Proof that a worker holds a job: every write of a run names it. */
export type Lease = { readonly jobId: string; readonly leaseId: string };

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

/**
 * Takes a pending job, or a running one whose lease expired, in one statement; undefined when there is none to take.
 * Leases live by the database's clock alone.
 */
export async function claimJob(db: Kysely<DB>, { jobId, leaseId }: Lease): Promise<JobRow | undefined> {
  return await db
    .updateTable("jobs")
    .set((eb) => ({
      status: "running",
      lease_id: leaseId,
      lease_expires_at: leaseEnd(),
      attempts: eb("attempts", "+", 1),
      started_at: eb.fn.coalesce("started_at", eb.fn<Date>("now")),
      updated_at: eb.fn<Date>("now"),
    }))
    .where("job_id", "=", jobId)
    .where("status", "in", statusesBefore("claim"))
    .where((eb) => eb.or([eb("status", "=", "pending"), eb("lease_expires_at", "<", eb.fn<Date>("now"))]))
    .returningAll()
    .executeTakeFirst();
}

/**
 * Locks the job for the rest of the transaction and says whether the lease still holds. A worker that gets `false`
 * lost its job and must write nothing.
 */
export async function lockLease(trx: Transaction<DB>, { jobId, leaseId }: Lease): Promise<boolean> {
  const row = await trx
    .selectFrom("jobs")
    .select("id")
    .where("job_id", "=", jobId)
    .where("lease_id", "=", leaseId)
    .where("status", "=", "running")
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores how far a run has come and renews its lease. Call under `lockLease`. */
export async function saveProgress(
  trx: Transaction<DB>,
  { jobId }: Lease,
  { progress, checkpoint }: { progress: number; checkpoint: JsonObject },
): Promise<void> {
  await trx
    .updateTable("jobs")
    .set((eb) => ({
      progress: eb.fn<number>("greatest", ["progress", eb.val(progress)]),
      checkpoint,
      lease_expires_at: leaseEnd(),
      updated_at: eb.fn<Date>("now"),
    }))
    .where("job_id", "=", jobId)
    .execute();
}

/** Ends a run as complete or failed and empties its frontier. Call under `lockLease`. */
export async function finishJob(
  trx: Transaction<DB>,
  { jobId }: Lease,
  end: { status: "complete"; result: JsonObject } | { status: "failed"; error: string },
): Promise<void> {
  await trx
    .updateTable("jobs")
    .set((eb) => ({
      status: end.status,
      ...(end.status === "complete" ? { progress: 1, result_data: end.result } : { error: end.error }),
      checkpoint: null,
      lease_id: null,
      lease_expires_at: null,
      finished_at: eb.fn<Date>("now"),
      updated_at: eb.fn<Date>("now"),
    }))
    .where("job_id", "=", jobId)
    .execute();
  await trx.deleteFrom("frontier").where("job_id", "=", jobId).execute();
}

/** Gives a job back, so that the next delivery of its message can claim it at once. */
export async function releaseLease(db: Kysely<DB>, { jobId, leaseId }: Lease): Promise<void> {
  await db
    .updateTable("jobs")
    .set((eb) => ({ lease_expires_at: eb.fn<Date>("now"), updated_at: eb.fn<Date>("now") }))
    .where("job_id", "=", jobId)
    .where("lease_id", "=", leaseId)
    .where("status", "=", "running")
    .execute();
}

/** Gives every running job back. Only for who knows that no worker is alive. */
export async function releaseAllLeases(db: Kysely<DB>): Promise<void> {
  await db
    .updateTable("jobs")
    .set((eb) => ({ lease_expires_at: eb.fn<Date>("now"), updated_at: eb.fn<Date>("now") }))
    .where("status", "=", "running")
    .execute();
}

/** Pending and running jobs, oldest first. */
export async function findUnfinishedJobs(db: Kysely<DB>): Promise<JobRow[]> {
  return await db
    .selectFrom("jobs")
    .selectAll()
    .where("status", "in", ACTIVE_STATUSES)
    .orderBy("created_at")
    .execute();
}

/**
 * now() + the lease's length, by the database's clock. `timestamptz_pl_interval` is the function behind Postgres'
 * `+`: Kysely's operator has no types for a timestamp plus an interval.
 */
function leaseEnd(): ExpressionWrapper<DB, "jobs", Date> {
  const eb = expressionBuilder<DB, "jobs">();
  const none = eb.lit(0);
  const lease = eb.fn("make_interval", [none, none, none, none, none, none, eb.lit(LIMITS.leaseSeconds)]);
  return eb.fn<Date>("timestamptz_pl_interval", [eb.fn<Date>("now"), lease]);
}
