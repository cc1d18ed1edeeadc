import type { Kysely, QueryCreator } from "kysely";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { rowsOf } from "../db/rows.ts";
import type { Lease } from "./lease.ts";
import { JOB_TIMING } from "./timing.ts";

/** Which of these leases are still their workers', by `lease_id`: one statement for all, which locks nothing. */
export async function heldLeases(db: Kysely<DB>, leases: readonly Lease[]): Promise<Set<string>> {
  return idsOf(await stillHeld(db, leases).select("jobs.lease_id").execute());
}

/**
 * The same, and in the same statement a sign of life for each: makes it as long as a new one. It passes by rows that
 * somebody has locked, so it waits for nobody and cannot be part of a deadlock: a checkpoint renews the lease itself,
 * and who takes a lease away needs no renewal.
 */
export async function renewLeases(db: Kysely<DB>, leases: readonly Lease[]): Promise<Set<string>> {
  const renewing = db.with("renewed", (trx) =>
    trx
      .updateTable("jobs")
      .set({ lease_expires_at: secondsFromNow(JOB_TIMING.leaseSeconds) })
      .where("id", "in", stillHeld(trx, leases).select("jobs.id").forNoKeyUpdate("jobs").skipLocked()),
  );
  return idsOf(await stillHeld(renewing, leases).select("jobs.lease_id").execute());
}

/** The jobs of these leases that are still held by them: running, and no other worker's. */
function stillHeld(db: QueryCreator<DB>, leases: readonly Lease[]) {
  const rows = leases.map(({ jobId, leaseId }) => ({ job_id: jobId, lease_id: leaseId }));
  return db
    .selectFrom(rowsOf("jobs", rows).as("lease"))
    .innerJoin("jobs", (join) =>
      join
        .onRef("jobs.job_id", "=", "lease.job_id")
        .onRef("jobs.lease_id", "=", "lease.lease_id")
        .on("jobs.status", "=", "running"),
    );
}

function idsOf(rows: readonly { lease_id: string | null }[]): Set<string> {
  return new Set(rows.flatMap(({ lease_id }) => lease_id ?? []));
}
