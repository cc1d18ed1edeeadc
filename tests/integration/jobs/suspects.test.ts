import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import { claimJob, giveLeaseBack, handOverLease, type Lease } from "@contact-scanner/core/jobs/lease";
import { anyNewcomerWaits, newcomersWaitMs } from "@contact-scanner/core/jobs/newcomers";
import { markSent } from "@contact-scanner/core/jobs/outbox";
import { pauseJob, resumeJobs } from "@contact-scanner/core/jobs/pause";
import { releaseScans } from "@contact-scanner/core/jobs/release";
import { findSuspects } from "@contact-scanner/core/jobs/suspects";
import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { expect, test } from "vitest";
import { letTimePass, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();

const A_WHILE_SECONDS = 3_600;

/** A job whose worker ended like this, and long ago. */
async function jobAfter(end: (lease: Lease) => Promise<unknown>): Promise<Lease> {
  const { jobId } = await pendingJob(db);
  const lease = { jobId, leaseId: randomUUID() };
  await claimJob(db, lease);
  await end(lease);
  await letTimePass(db, A_WHILE_SECONDS, [jobId]);
  return lease;
}

const messageOf = ({ jobId }: Pick<Lease, "jobId">, uncounted?: string) => ({
  job_id: jobId,
  user_id: TEST_USER.id,
  uncounted_lease_id: uncounted,
});

test("a scan whose worker left no word is a suspect; one that was given back, got further or is held is none", async () => {
  const crashed = await jobAfter(async () => {});
  const fault = { detail: "Error: a bug", countsAsAttempt: true };
  const others = [
    await jobAfter((lease) => giveLeaseBack(db, lease, fault)),
    await jobAfter((lease) => giveLeaseBack(db, lease, { ...fault, countsAsAttempt: false })),
    await jobAfter((lease) => handOverLease(db, lease, { hasProgress: true })),
    await jobAfter((lease) => handOverLease(db, lease, { hasProgress: false })),
    await pendingJob(db),
  ];
  const held = await pendingJob(db);
  await claimJob(db, { jobId: held.jobId, leaseId: randomUUID() });
  const messages = [crashed, ...others, held].map((job) => messageOf(job));
  expect(await findSuspects(db, messages)).toEqual(new Set([crashed.jobId]));
});

test("an attempt that an outage ended, as its message says, makes no suspect", async () => {
  const away = await jobAfter(async () => {});
  expect(await findSuspects(db, [messageOf(away, away.leaseId)])).toEqual(new Set());
  expect(await findSuspects(db, [messageOf(away, randomUUID())])).toEqual(new Set([away.jobId]));
});

test("no message, no suspect", async () => {
  expect(await findSuspects(db, [])).toEqual(new Set());
});

test("a newcomer waits once its message is on its way for a moment, until it is begun", async () => {
  await db.deleteFrom("jobs").execute();
  const { jobId } = await pendingJob(db);
  expect(await anyNewcomerWaits(db)).toBe(false);
  await markSent(db, [jobId]);
  expect(await anyNewcomerWaits(db)).toBe(false);
  await letTimePass(db, 5, [jobId]);
  expect(await anyNewcomerWaits(db)).toBe(true);
  await claimJob(db, { jobId, leaseId: randomUUID() });
  expect(await anyNewcomerWaits(db)).toBe(false);
});

test("newcomers wait from when the first had a place, however often its message is sent, until it is begun", async () => {
  await db.deleteFrom("jobs").execute();
  expect(await newcomersWaitMs(db)).toBe(0);
  const { jobId } = await pendingJob(db);
  await letTimePass(db, A_WHILE_SECONDS);
  const { jobId: later } = await pendingJob(db);
  await markSent(db, [jobId, later]);
  const waited = await newcomersWaitMs(db);
  expect(waited).toBeGreaterThanOrEqual(A_WHILE_SECONDS * 1_000);
  expect(waited).toBeLessThan(2 * A_WHILE_SECONDS * 1_000);
  await claimJob(db, { jobId, leaseId: randomUUID() });
  expect(await newcomersWaitMs(db)).toBeLessThan(A_WHILE_SECONDS * 1_000);
  await claimJob(db, { jobId: later, leaseId: randomUUID() });
  expect(await newcomersWaitMs(db)).toBe(0);
});

test("the wait for a place among one's own scans is none for a worker", async () => {
  await db.deleteFrom("jobs").execute();
  const { jobId } = await pendingJob(db);
  await pauseJob(db, jobId);
  await resumeJobs(db, [jobId]);
  await letTimePass(db, A_WHILE_SECONDS);
  expect(await newcomersWaitMs(db)).toBe(0);
  const limits = { maxActiveScans: 1 };
  expect(await releaseScans({ db, queue: memoryQueue(), log: silentLog, limits }, "all")).toBe(1);
  await letTimePass(db, 5);
  const waited = await newcomersWaitMs(db);
  expect(waited).toBeGreaterThanOrEqual(5_000);
  expect(waited).toBeLessThan(A_WHILE_SECONDS * 1_000);
});

test("who waits is read from the index of those alone, however many wait for a place among their user's scans", async () => {
  await db.deleteFrom("jobs").execute();
  for (let n = 0; n < 100; n++) await pendingJob(db);
  await db.updateTable("jobs").set({ held: true }).execute();
  const { jobId } = await pendingJob(db);
  await markSent(db, [jobId]);
  await letTimePass(db, 5, [jobId]);
  const statements: CompiledQuery[] = [];
  const noting = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
    log: ({ query }) => void statements.push(query),
  });
  expect(await anyNewcomerWaits(noting)).toBe(true);
  expect(await newcomersWaitMs(noting)).toBeGreaterThanOrEqual(5_000);
  expect(statements).toHaveLength(2);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("analyze jobs");
  await client.query("set enable_seqscan = off");
  for (const { sql, parameters } of statements) {
    const { rows } = await client.query(`explain ${sql}`, [...parameters]);
    expect(JSON.stringify(rows)).toContain("jobs_newcomers");
  }
  await client.end();
  await noting.destroy();
});
