import { randomUUID } from "node:crypto";
import { findJobProblems } from "@contact-scanner/core/jobs/audit";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { handleDeadLetter } from "@contact-scanner/core/jobs/dead-letter";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { anyNewcomerWaits } from "@contact-scanner/core/jobs/newcomers";
import { markSent, scanMessage } from "@contact-scanner/core/jobs/outbox";
import { pauseJob, pauseJobs, resumeJob } from "@contact-scanner/core/jobs/pause";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { scanStatus } from "@contact-scanner/core/jobs/status";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { beforeEach, expect, test } from "vitest";
import { jobRow, letTimePass, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { waitingForLocks } from "../../helpers/waiting-for-locks.ts";

const { db } = testDatabase();
/** Longer than a worker takes to take a message. */
const A_MOMENT_SECONDS = 5;
const A_WHILE_SECONDS = 3_600;

beforeEach(async () => {
  await db.deleteFrom("jobs").execute();
});

function newPorts(maxActiveScans = 100) {
  return {
    db,
    queue: memoryQueue(),
    log: silentLog,
    limits: { maxActiveScans, maxSubmitsPerMinute: 0 },
  };
}

async function runReconciler() {
  return await reconcile({ db, queue: memoryQueue(), log: silentLog }, { isTimeUp: () => false });
}

test("a paused pending scan is neither sent nor claimed nor forgotten, and a resumed one is sent at once", async () => {
  const { jobId } = await pendingJob(db);
  await markSent(db, [jobId]);
  await letTimePass(db, A_MOMENT_SECONDS, [jobId]);
  expect(await anyNewcomerWaits(db)).toBe(true);
  await pauseJob(db, jobId);
  await markSent(db, [jobId]);
  await letTimePass(db, A_MOMENT_SECONDS, [jobId]);
  expect(await anyNewcomerWaits(db)).toBe(false);
  expect(await claimJob(db, { jobId, leaseId: randomUUID() })).toBeUndefined();
  await letTimePass(db, A_WHILE_SECONDS);
  expect(await runReconciler()).toEqual({ failed: 0, sent: 0 });
  expect(await findJobProblems(db)).toEqual([]);
  expect(await scanStatus(db, jobId)).toMatchObject({ status: "pending", paused_at: expect.any(Date) });
  const ports = newPorts();
  await resumeJob(ports, jobId);
  expect(ports.queue.sent).toEqual([scanMessage({ job_id: jobId, created_by: TEST_USER.id })]);
  expect(await scanStatus(db, jobId)).toMatchObject({ paused_at: null, waiting: false });
  expect(await claimJob(db, { jobId, leaseId: randomUUID() })).toMatchObject({ attempts: 1 });
});

test("a running scan that is paused loses its lease, and the attempt of its live worker counts for nothing", async () => {
  const { jobId } = await pendingJob(db);
  const lease = { jobId, leaseId: randomUUID() };
  await claimJob(db, lease);
  await pauseJob(db, jobId);
  expect(await jobRow(db, jobId)).toMatchObject({
    status: "running",
    lease_id: null,
    attempts: 0,
    attempt_leases: [],
  });
  await letTimePass(db, A_WHILE_SECONDS);
  expect(await runReconciler()).toEqual({ failed: 0, sent: 0 });
  expect(await findJobProblems(db)).toEqual([]);
});

test("a scan whose worker died keeps that attempt, and is not failed while it is paused", async () => {
  const { jobId } = await pendingJob(db);
  await claimJob(db, { jobId, leaseId: randomUUID() });
  const attempts = JOB_TIMING.maxAttempts;
  await db.updateTable("jobs").set({ attempts }).where("job_id", "=", jobId).execute();
  await letTimePass(db, A_WHILE_SECONDS);
  await pauseJob(db, jobId);
  expect(await jobRow(db, jobId)).toMatchObject({ attempts, lease_id: null });
  expect(await runReconciler()).toEqual({ failed: 0, sent: 0 });
  const letter = { messageId: randomUUID(), body: JSON.stringify({ job_id: jobId, user_id: TEST_USER.id }) };
  expect(await handleDeadLetter(db, letter)).toBe("job_waits");
  await resumeJob(newPorts(), jobId);
  expect(await runReconciler()).toEqual({ failed: 1, sent: 0 });
});

test("a paused scan is its domain's active one, and can be cancelled", async () => {
  const { jobId, domainId } = await pendingJob(db);
  await pauseJob(db, jobId);
  const target = { kind: "domain_id", domainId } as const;
  const joined = await submitScan(newPorts(), { target, userId: TEST_USER.id });
  expect(joined).toMatchObject({ jobId, created: false });
  await cancelJob(db, jobId);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "cancelled", paused_at: null, held: false });
});

test("what is paused, or ended, cannot be paused; what is not paused cannot be resumed", async () => {
  const { jobId } = await pendingJob(db);
  const ports = newPorts();
  const conflict = (sentence: string) => ({ code: "conflict", message: expect.stringContaining(sentence) });
  await expect(resumeJob(ports, jobId)).rejects.toMatchObject(conflict("is not paused"));
  await pauseJob(db, jobId);
  await expect(pauseJob(db, jobId)).rejects.toMatchObject(conflict("is paused already"));
  await resumeJob(ports, jobId);
  await expect(resumeJob(ports, jobId)).rejects.toMatchObject(conflict("is not paused"));
  expect(ports.queue.sent).toHaveLength(1);
  await cancelJob(db, jobId);
  await expect(pauseJob(db, jobId)).rejects.toMatchObject(conflict("is cancelled already"));
  for (const change of [pauseJob(db, randomUUID()), resumeJob(ports, randomUUID())]) {
    await expect(change).rejects.toMatchObject({ code: "not_found" });
  }
});

test("of many pauses, resumptions and cancels at once one of a kind wins, and the scan is sent once a resumption", async () => {
  for (let round = 0; round < 10; round++) {
    const { jobId } = await pendingJob(db);
    const ports = newPorts();
    const wins = async (changes: Promise<void>[]) =>
      (await Promise.allSettled(changes)).filter(({ status }) => status === "fulfilled").length;
    const five = (change: () => Promise<void>) => Array.from({ length: 5 }, change);
    expect(await wins(five(() => pauseJob(db, jobId)))).toBe(1);
    expect(await wins(five(() => resumeJob(ports, jobId)))).toBe(1);
    expect(ports.queue.sent).toHaveLength(1);
    await Promise.allSettled([pauseJob(db, jobId), cancelJob(db, jobId), resumeJob(ports, jobId)]);
    expect(await jobRow(db, jobId)).toMatchObject({ status: "cancelled", paused_at: null, held: false });
  }
});

test("a resumed scan waits where its user has no room, and comes before younger ones", async () => {
  const ports = newPorts(1);
  const first = await submitScan(ports, newSite());
  await pauseJob(db, first.jobId);
  const second = await submitScan(ports, newSite());
  await resumeJob(ports, first.jobId);
  expect(await scanStatus(db, first.jobId)).toMatchObject({ waiting: true });
  await cancelJob(db, second.jobId);
  await expect(resumeJob(ports, first.jobId)).rejects.toMatchObject({ code: "conflict" });
});

test("many are paused though somebody holds one of them, whom the pause waits for alone", async () => {
  const jobs = [await pendingJob(db), await pendingJob(db), await pendingJob(db)].map(({ jobId }) => jobId);
  const [, held = ""] = jobs;
  const isLocked = Promise.withResolvers<void>();
  const isOver = Promise.withResolvers<void>();
  const holder = db.transaction().execute(async (trx) => {
    await trx.selectFrom("jobs").select("id").where("job_id", "=", held).forUpdate().execute();
    isLocked.resolve();
    await isOver.promise;
  });
  await isLocked.promise;
  const pause = pauseJobs(db, jobs);
  await expect.poll(() => waitingForLocks(db)).toBe(1);
  const paused = db.selectFrom("jobs").select("job_id").where("paused_at", "is not", null);
  expect(await paused.execute()).toHaveLength(2);
  isOver.resolve();
  await holder;
  expect(await pause).toBe(3);
});

function newSite() {
  const target = { kind: "url", domain: `${randomUUID()}.com`, startUrl: null } as const;
  return { target, userId: TEST_USER.id };
}
