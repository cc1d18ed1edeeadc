import { randomUUID } from "node:crypto";
import { claimJob, giveLeaseBack, handOverLease } from "@contact-scanner/core/jobs/lease";
import { markSent } from "@contact-scanner/core/jobs/outbox";
import type { BulkScanQueue } from "@contact-scanner/core/jobs/queue";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { beforeEach, expect, test } from "vitest";
import { jobRow, letTimePass, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const always = { isTimeUp: () => false };
let queue = memoryQueue();

beforeEach(async () => {
  queue = memoryQueue();
  await db.deleteFrom("jobs").execute();
});

function run() {
  return reconcile({ db, queue, log: silentLog }, always);
}

function sentIds(): string[] {
  return queue.sent.map(({ job_id }) => job_id);
}

async function runningJob() {
  const { jobId } = await pendingJob(db);
  const lease = { jobId, leaseId: randomUUID() };
  await claimJob(db, lease);
  return lease;
}

test("a pending job that was never sent is sent, once", async () => {
  const { jobId } = await pendingJob(db);
  await letTimePass(db, JOB_TIMING.unsentAfterSeconds);
  await run();
  await letTimePass(db, JOB_TIMING.reconcileIntervalSeconds);
  await run();
  expect(sentIds()).toEqual([jobId]);
});

test("a job that was just submitted is left to its sender", async () => {
  await pendingJob(db);
  expect(await run()).toEqual({ failed: 0, sent: 0 });
});

test("a message that waits in the queue is not sent again before it counts as lost", async () => {
  const { jobId } = await pendingJob(db);
  await markSent(db, [jobId]);
  await letTimePass(db, JOB_TIMING.resendAfterSeconds - 10);
  await run();
  expect(sentIds()).toEqual([]);
  await letTimePass(db, 10);
  await run();
  expect(sentIds()).toEqual([jobId]);
});

test("a job whose worker is alive is left alone", async () => {
  const { jobId } = await runningJob();
  await letTimePass(db, JOB_TIMING.leaseSeconds - 10);
  expect(await run()).toEqual({ failed: 0, sent: 0 });
  expect(await jobRow(db, jobId)).toMatchObject({ status: "running", attempts: 1 });
});

test("a job whose worker is gone is sent again", async () => {
  const { jobId } = await runningJob();
  await letTimePass(db, JOB_TIMING.leaseSeconds);
  await run();
  expect(sentIds()).toEqual([jobId]);
});

test("a note of a send that comes after the claim does not hide the worker's death", async () => {
  const { jobId } = await runningJob();
  await markSent(db, [jobId]);
  await letTimePass(db, JOB_TIMING.leaseSeconds);
  await run();
  expect(sentIds()).toEqual([jobId]);
});

test("a job handed over whose message got lost is sent again", async () => {
  const lease = await runningJob();
  await handOverLease(db, lease, { hasProgress: true });
  await letTimePass(db, JOB_TIMING.unsentAfterSeconds);
  await run();
  expect(sentIds()).toEqual([lease.jobId]);
});

test("a job whose attempts are used up fails with the last reason, and its frontier goes", async () => {
  const lease = await runningJob();
  await db.updateTable("jobs").set({ attempts: JOB_TIMING.maxAttempts }).execute();
  await db
    .insertInto("frontier_changes")
    .values({ job_id: lease.jobId, number: 1, queued: '[["https://a.com/", 0, 0]]', done: "[]" })
    .execute();
  await giveLeaseBack(db, lease, { detail: "RangeError: secret place", countsAsAttempt: true });
  expect(await run()).toEqual({ failed: 1, sent: 0 });
  const job = await jobRow(db, lease.jobId);
  expect(job).toMatchObject({ status: "failed", result_data: null, progress: 0 });
  expect(job.error).toMatch(/5 attempts.*RangeError/);
  expect(job.error).not.toContain("secret");
  expect(await db.selectFrom("frontier_changes").selectAll().execute()).toEqual([]);
});

test("a queue that refuses leaves the jobs unsent, and the next run sends them", async () => {
  await pendingJob(db);
  await letTimePass(db, JOB_TIMING.unsentAfterSeconds);
  queue.refuse = true;
  expect(await run()).toEqual({ failed: 0, sent: 0 });
  queue.refuse = false;
  expect(await run()).toEqual({ failed: 0, sent: 1 });
});

test("messages that the queue refuses, always the same ones, hold up none of those behind them", async () => {
  await insertStuckJobs(350, { status: "pending", attempts: 0 });
  const jobs = await db.selectFrom("jobs").select("job_id").orderBy("id").execute();
  const refused = new Set(jobs.filter((_, index) => index % 10 === 0).map(({ job_id }) => job_id));
  const partly: BulkScanQueue = {
    async sendAll(messages) {
      const taken = messages.filter(({ job_id }) => !refused.has(job_id));
      await queue.sendAll(taken);
      return { sentJobIds: taken.map(({ job_id }) => job_id), refusal: new Error("Throttled") };
    },
  };
  expect(await reconcile({ db, queue: partly, log: silentLog }, always)).toEqual({ failed: 0, sent: 315 });
  expect(await run()).toEqual({ failed: 0, sent: 35 });
  expect(new Set(sentIds()).size).toBe(350);
  expect(sentIds()).toHaveLength(350);
});

test("ten thousand stuck jobs are cleared in one run, by four reconcilers at once, each job sent once", async () => {
  await insertStuckJobs(9_000, { status: "pending", attempts: 0 });
  await insertStuckJobs(1_000, { status: "running", attempts: JOB_TIMING.maxAttempts });
  const reports = await Promise.all(Array.from({ length: 4 }, run));
  expect(reports.reduce((sum, { failed }) => sum + failed, 0)).toBe(1_000);
  expect(new Set(sentIds()).size).toBe(9_000);
  expect(sentIds()).toHaveLength(9_000);
  expect(await run()).toEqual({ failed: 0, sent: 0 });
});

async function insertStuckJobs(
  count: number,
  { status, attempts }: { status: "pending" | "running"; attempts: number },
): Promise<void> {
  const longAgo = new Date("2020-01-01");
  const jobs = Array.from({ length: count }, () => ({
    job_id: randomUUID(),
    job_type: "website_scan",
    status,
    attempts,
    created_by: TEST_USER.id,
    job_metadata: {},
    updated_at: longAgo,
    ...(status === "running" ? { lease_expires_at: longAgo } : {}),
  }));
  for (let start = 0; start < count; start += 3_000) {
    await db
      .insertInto("jobs")
      .values(jobs.slice(start, start + 3_000))
      .execute();
  }
}
