import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import { insertBatch } from "@contact-scanner/core/jobs/batch-repository";
import { endJobs } from "@contact-scanner/core/jobs/end-jobs";
import { ACTIVE_STATUSES } from "@contact-scanner/core/jobs/job";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import type { Kysely } from "kysely";
import { pendingJob } from "./jobs.ts";
import { TEST_USER } from "./test-database.ts";

/** A batch of these scans, as if it had started them; gives back its id. */
export async function batchOf(
  db: Kysely<DB>,
  jobIds: readonly string[],
  userId = TEST_USER.id,
): Promise<string> {
  const id = randomUUID();
  const lines = jobIds.map((jobId) => ({ kind: "job", url: "acme.com", jobId, joined: false }) as const);
  await db.transaction().execute((trx) => insertBatch(trx, { id, userId }, lines));
  return id;
}

/** Pending scans, each of a site of its own, in the order in which they were made. */
export async function newScans(db: Kysely<DB>, count: number): Promise<string[]> {
  const jobIds: string[] = [];
  while (jobIds.length < count) jobIds.push((await pendingJob(db)).jobId);
  return jobIds;
}

/** Ends scans in one transaction, those that are still active, as the crawler does: under a lock. */
export async function completeScans(db: Kysely<DB>, jobIds: readonly string[]): Promise<void> {
  if (jobIds.length === 0) return;
  await db.transaction().execute(async (trx) => {
    const locked = await trx
      .selectFrom("jobs")
      .select("job_id")
      .where("job_id", "in", jobIds)
      .where("status", "in", ACTIVE_STATUSES)
      .forUpdate()
      .skipLocked()
      .execute();
    const ids = locked.map(({ job_id }) => job_id);
    if (ids.length > 0) await endJobs(trx, ids, { status: "complete", result: {}, used: contactsAlone(0) });
  });
}

/** Makes scans look as if their five attempts were used up and their workers gone; the reasons differ. */
export async function exhaustScans(db: Kysely<DB>, jobIds: readonly string[]): Promise<void> {
  for (const [index, jobId] of jobIds.entries()) {
    const lease = {
      lease_id: randomUUID(),
      lease_expires_at: new Date(0),
      last_fault: `Fault ${index % 2}.`,
    };
    await db
      .updateTable("jobs")
      .set({ status: "running", attempts: JOB_TIMING.maxAttempts, ...lease })
      .where("job_id", "=", jobId)
      .execute();
  }
}

/** The batches that the events tell of, an entry an event. */
export async function batchesTold(db: Kysely<DB>): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom("webhook_events")
    .select("batch_id")
    .where("type", "=", "batch.completed")
    .execute();
  return rows.map(({ batch_id }) => batch_id);
}
