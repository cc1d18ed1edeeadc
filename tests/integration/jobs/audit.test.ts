import { randomUUID } from "node:crypto";
import { findJobProblems, mendJobs } from "@contact-scanner/core/jobs/audit";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { markSent } from "@contact-scanner/core/jobs/outbox";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { beforeEach, expect, test } from "vitest";
import { jobRow, letTimePass, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

beforeEach(async () => {
  await db.deleteFrom("jobs").execute();
});

async function mend(): Promise<number> {
  const problems = await findJobProblems(db);
  return await db.transaction().execute((trx) => mendJobs(trx, problems));
}

test("jobs in every state of a healthy life are all right", async () => {
  await pendingJob(db);
  const sent = await pendingJob(db);
  await markSent(db, [sent.jobId]);
  const running = await pendingJob(db);
  await claimJob(db, { jobId: running.jobId, leaseId: randomUUID() });
  const ended = await pendingJob(db);
  await cancelJob(db, ended.jobId);
  expect(await findJobProblems(db)).toEqual([]);
});

test("a job that no reconciler has cared for is forgotten, and left to it", async () => {
  const { jobId } = await pendingJob(db);
  await letTimePass(db, 3_600);
  expect(await findJobProblems(db)).toEqual([{ kind: "forgotten", jobId }]);
  expect(await mend()).toBe(0);
  await reconcile({ db, queue: memoryQueue(), log: silentLog }, { isTimeUp: () => false });
  expect(await findJobProblems(db)).toEqual([]);
});

test("a running job whose lease has no end is no reconciler's to see, until it is mended", async () => {
  const { jobId } = await pendingJob(db);
  await claimJob(db, { jobId, leaseId: randomUUID() });
  await db.updateTable("jobs").set({ lease_expires_at: null }).execute();
  await letTimePass(db, 3_600);
  const queue = memoryQueue();
  const run = () => reconcile({ db, queue, log: silentLog }, { isTimeUp: () => false });
  expect(await run()).toEqual({ failed: 0, sent: 0 });
  expect(await findJobProblems(db)).toEqual([{ kind: "endless_lease", jobId }]);
  expect(await mend()).toBe(1);
  expect(await run()).toEqual({ failed: 0, sent: 1 });
});

test("what an ended job left behind is cleared", async () => {
  const { jobId } = await pendingJob(db);
  await cancelJob(db, jobId);
  await db.updateTable("jobs").set({ lease_id: randomUUID(), checkpoint: {}, crawl_position: {} }).execute();
  await db
    .insertInto("frontier")
    .values({ job_id: jobId, url: "https://a.com/", depth: 0, priority: 0, state: "queued" })
    .execute();
  await db
    .insertInto("frontier_changes")
    .values({ job_id: jobId, number: 1, queued: "[]", done: "[]" })
    .execute();
  const problems = await findJobProblems(db);
  expect(problems.map(({ kind }) => kind)).toEqual(["ended_with_lease", "ended_with_frontier"]);
  expect(await mend()).toBe(2);
  expect(await jobRow(db, jobId)).toMatchObject({
    status: "cancelled",
    lease_id: null,
    checkpoint: null,
    crawl_position: null,
  });
  expect(await db.selectFrom("frontier").selectAll().execute()).toEqual([]);
  expect(await db.selectFrom("frontier_changes").selectAll().execute()).toEqual([]);
  expect(await findJobProblems(db)).toEqual([]);
});

test("more jobs than a statement looks through are all looked at", async () => {
  const jobs = [await pendingJob(db), await pendingJob(db), await pendingJob(db)];
  for (const { jobId } of jobs) await cancelJob(db, jobId);
  await db.updateTable("jobs").set({ checkpoint: {} }).execute();
  const left = jobs.map(({ jobId }) => ({ kind: "ended_with_lease", jobId }));
  expect(await findJobProblems(db, { jobsPerStatement: 1 })).toEqual(left);
});

test("one row of a frontier, whoever wrote it, is enough to be seen after a job's end", async () => {
  const jobs = [await pendingJob(db), await pendingJob(db)] as const;
  for (const { jobId } of jobs) await cancelJob(db, jobId);
  const [older, newer] = jobs;
  await db
    .insertInto("frontier")
    .values({ job_id: older.jobId, url: "https://a.com/", depth: 0, priority: 0, state: "done" })
    .execute();
  await db
    .insertInto("frontier_changes")
    .values({ job_id: newer.jobId, number: 1, queued: "[]", done: "[]" })
    .execute();
  const left = jobs.map(({ jobId }) => ({ kind: "ended_with_frontier", jobId }));
  expect(await findJobProblems(db)).toEqual(left);
  expect(await mend()).toBe(2);
  expect(await findJobProblems(db)).toEqual([]);
});
