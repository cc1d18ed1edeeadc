import { expressionBuilder, type Kysely, type QueryCreator, type Transaction } from "kysely";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { SLOW_SITE_FAULT } from "./attempt-fault.ts";
import { statusesBefore } from "./job.ts";
import { waitsForWorker } from "./job-conditions.ts";
import type { JobRow } from "./repository.ts";
import { JOB_TIMING } from "./timing.ts";

/** Proof that a worker holds a job: every write of a run names its lease. */
export type Lease = { readonly jobId: string; readonly leaseId: string };

/**
 * Takes a pending job, or a running one whose lease expired, in one statement; undefined when there is none to take.
 * Asked again with the same lease, as after a lost answer, it gives the job again and counts no attempt. Leases live by
 * the database's clock alone. The message that led here is used up: `sent_at` is empty again.
 */
export async function claimJob(db: Kysely<DB>, { jobId, leaseId }: Lease): Promise<JobRow | undefined> {
  return await db
    .updateTable("jobs")
    .set((eb) => ({
      status: "running",
      lease_id: leaseId,
      lease_expires_at: secondsFromNow(JOB_TIMING.leaseSeconds),
      attempts: eb
        .case()
        .when("lease_id", "=", leaseId)
        .then(eb.ref("attempts"))
        .else(eb("attempts", "+", 1))
        .end(),
      attempt_leases: eb
        .case()
        .when("lease_id", "=", leaseId)
        .then(eb.ref("attempt_leases"))
        .else(eb.fn<string[]>("array_append", ["attempt_leases", eb.val(leaseId)]))
        .end(),
      last_fault: null,
      sent_at: null,
      started_at: eb.fn.coalesce("started_at", eb.fn<Date>("now")),
      updated_at: eb.fn<Date>("now"),
    }))
    .where("job_id", "=", jobId)
    .where("status", "in", statusesBefore("claim"))
    .where((eb) => eb.or([eb("lease_id", "=", leaseId), isToBeClaimed()]))
    .returningAll()
    .executeTakeFirst();
}

/** Nobody holds the job, and it has attempts left. */
function isToBeClaimed() {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.and([eb("attempts", "<", JOB_TIMING.maxAttempts), waitsForWorker()]);
}

/** The job of this lease, still held by it: running, and no other worker's. */
function isHeldBy({ jobId, leaseId }: Lease) {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.and([eb("job_id", "=", jobId), eb("lease_id", "=", leaseId), eb("status", "=", "running")]);
}

/** What is known of a job that a worker has locked. */
export type LockedJob = Pick<
  JobRow,
  "domain_id" | "created_by" | "api_key_id" | "crawl_position" | "progress" | "job_metadata"
>;

/**
 * Locks the job for the rest of the transaction and gives back whose it is and where it stands; its domain's id is null
 * once that is deleted. Throws `lease_lost` when the job is no longer this worker's, who must then write nothing.
 */
export async function lockLease(trx: Transaction<DB>, lease: Lease): Promise<LockedJob> {
  return heldJob(await lockLeaseStatement(trx, lease).executeTakeFirst(), lease);
}

/** The statement that locks the job; it gives no row where the job is no longer this worker's. */
export function lockLeaseStatement(db: QueryCreator<DB>, lease: Lease) {
  return db
    .selectFrom("jobs")
    .select(["domain_id", "created_by", "api_key_id", "crawl_position", "progress", "job_metadata"])
    .where(isHeldBy(lease))
    .forUpdate();
}

/** The row of a job that was locked. Throws `lease_lost` where there is none. */
export function heldJob<Row>(row: Row | undefined, { jobId }: Lease): Row {
  if (row === undefined) throw leaseLost(jobId);
  return row;
}

/**
 * Gives a job back at the end of a slice: the next worker starts with all its attempts, unless the slice got no
 * further, as on a site that is endlessly slow. A slice that began late says nothing of its site, and is no attempt.
 * Throws `lease_lost`.
 */
export async function handOverLease(
  db: Kysely<DB>,
  lease: Lease,
  { hasProgress, isLate = false }: { hasProgress: boolean; isLate?: boolean | undefined },
): Promise<void> {
  const end: LeaseEnd = hasProgress
    ? { attempts: 0, lastFault: null }
    : { attempts: isLate ? "not_counted" : "counted", lastFault: SLOW_SITE_FAULT };
  if (!(await endLease(db, lease, end))) throw leaseLost(lease.jobId);
}

/**
 * Gives a job back after a fault of ours, with the reason. One that was not the job's doing (the database, a shutdown)
 * is no attempt. Does nothing when the lease is lost.
 */
export async function giveLeaseBack(
  db: Kysely<DB>,
  lease: Lease,
  fault: { readonly detail: string; readonly countsAsAttempt: boolean },
): Promise<void> {
  await endLease(db, lease, {
    attempts: fault.countsAsAttempt ? "counted" : "not_counted",
    lastFault: fault.detail,
  });
}

/**
 * Takes back the attempt of a worker that an outage of the database ended before it could give its job back, and its
 * lease, unless another worker has the job by now. Called again for the same lease, or after the scan got further, it
 * changes nothing.
 */
export async function uncountAttempt(trx: Transaction<DB>, { jobId, leaseId }: Lease): Promise<void> {
  await trx
    .updateTable("jobs")
    .set((eb) => ({
      ...withoutAttempt(leaseId),
      lease_id: eb.fn<string | null>("nullif", ["lease_id", eb.val(leaseId)]),
      lease_expires_at: eb
        .case()
        .when("lease_id", "=", leaseId)
        .then(eb.fn<Date>("now"))
        .else(eb.ref("lease_expires_at"))
        .end(),
    }))
    .where("job_id", "=", jobId)
    .where("status", "=", "running")
    .where((eb) => eb(eb.val(leaseId), "=", eb.fn.any("attempt_leases")))
    .execute();
}

/** Takes this lease's attempt off the count. */
function withoutAttempt(leaseId: string) {
  const eb = expressionBuilder<DB, "jobs">();
  return {
    attempts: eb("attempts", "-", 1),
    attempt_leases: eb.fn<string[]>("array_remove", ["attempt_leases", eb.val(leaseId)]),
  };
}

type LeaseEnd = { readonly attempts: 0 | "counted" | "not_counted"; readonly lastFault: string | null };

async function endLease(db: Kysely<DB>, lease: Lease, { attempts, lastFault }: LeaseEnd): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("jobs")
    .set((eb) => ({
      lease_id: null,
      lease_expires_at: eb.fn<Date>("now"),
      last_fault: lastFault,
      ...(attempts === 0 ? { attempts, attempt_leases: [] } : {}),
      ...(attempts === "not_counted" ? withoutAttempt(lease.leaseId) : {}),
      updated_at: eb.fn<Date>("now"),
    }))
    .where(isHeldBy(lease))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What tells a worker that its lease is gone. */
export function leaseLost(jobId: string): ScannerError {
  return new ScannerError("lease_lost", `Another worker holds job ${jobId}, or it ended.`);
}
