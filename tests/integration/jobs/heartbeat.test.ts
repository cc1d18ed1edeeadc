import { randomUUID } from "node:crypto";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { startHeartbeat } from "@contact-scanner/core/jobs/heartbeat";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { expect, test } from "vitest";
import { jobRow, letTimePass, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

/** A clock on which time passes when the test says so, one pause after the other. */
function steppedClock() {
  let wake: (() => void) | undefined;
  let asleep = Promise.withResolvers<number>();
  return {
    now: () => 0,
    sleep(ms: number, signal?: AbortSignal) {
      return new Promise<void>((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        wake = resolve;
        asleep.resolve(ms);
      });
    },
    /** Ends the pause that is, and resolves with the ms that it was to last. */
    async step(): Promise<number> {
      const ms = await asleep.promise;
      asleep = Promise.withResolvers();
      wake?.();
      return ms;
    },
    /** Resolves when the next pause has begun. */
    untilAsleep: async () => void (await asleep.promise),
  };
}

async function beatingJob() {
  const { jobId } = await pendingJob(db);
  const lease = { jobId, leaseId: randomUUID() };
  await claimJob(db, lease);
  const clock = steppedClock();
  return { jobId, clock, heartbeat: startHeartbeat({ db, clock, log: silentLog }, lease) };
}

test("a worker learns of its job's cancel at the next look, a second later", async () => {
  const { jobId, clock, heartbeat } = await beatingJob();
  expect(await clock.step()).toBe(JOB_TIMING.leaseCheckMs);
  await clock.untilAsleep();
  expect(heartbeat.lost.aborted).toBe(false);
  await cancelJob(db, jobId);
  await clock.step();
  await expect.poll(() => heartbeat.lost.aborted).toBe(true);
  expect(heartbeat.lost.reason).toMatchObject({ code: "lease_lost" });
  await heartbeat.stop();
});

test("looks leave the row as it is; the renewal comes with the heartbeat", async () => {
  const { jobId, clock, heartbeat } = await beatingJob();
  await letTimePass(db, 30, [jobId]);
  const aged = await jobRow(db, jobId);
  for (let ms = JOB_TIMING.leaseCheckMs; ms < JOB_TIMING.heartbeatMs; ms += JOB_TIMING.leaseCheckMs) {
    await clock.step();
    await clock.untilAsleep();
  }
  expect(await jobRow(db, jobId)).toEqual(aged);
  await clock.step();
  await clock.untilAsleep();
  const renewed = await jobRow(db, jobId);
  expect(renewed.lease_expires_at?.getTime()).toBeGreaterThan(aged.lease_expires_at?.getTime() ?? 0);
  await heartbeat.stop();
});

test("a stopped heartbeat beats no more", async () => {
  const { jobId, heartbeat } = await beatingJob();
  await heartbeat.stop();
  await cancelJob(db, jobId);
  expect(heartbeat.lost.aborted).toBe(false);
});
