import { randomUUID } from "node:crypto";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { createHeartbeat, type Heartbeat } from "@contact-scanner/core/jobs/heartbeat";
import { renewLeases } from "@contact-scanner/core/jobs/held-leases";
import { claimJob, handOverLease, lockLease } from "@contact-scanner/core/jobs/lease";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { expect, test } from "vitest";
import { countingStatements } from "../../helpers/count-statements.ts";
import { jobRow, letTimePass, pendingJob } from "../../helpers/jobs.ts";
import { recordingLog, silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

/** A clock on which time passes when the test says so, one pause after the other. */
function steppedClock() {
  let wake: (() => void) | undefined;
  let asleep = Promise.withResolvers<number>();
  let nowMs = 0;
  return {
    now: () => nowMs,
    /** Lets time pass beside the pauses. */
    pass(ms: number) {
      nowMs += ms;
    },
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
      nowMs += ms;
      wake?.();
      return ms;
    },
    /** Resolves when the next pause has begun. */
    untilAsleep: async () => void (await asleep.promise),
  };
}

/** A job of a worker that holds its lease. */
async function heldJob() {
  const { jobId } = await pendingJob(db);
  const lease = { jobId, leaseId: randomUUID() };
  await claimJob(db, lease);
  return lease;
}

async function beatingJob() {
  const lease = await heldJob();
  const clock = steppedClock();
  const heartbeat = createHeartbeat({ db, clock, log: silentLog });
  return { jobId: lease.jobId, clock, watched: heartbeat.watch(lease) };
}

/** Jobs that one heartbeat looks after. */
async function watchedJobs(heartbeat: Heartbeat, count: number) {
  const leases = [];
  for (let n = 0; n < count; n++) leases.push(await heldJob());
  return leases.map((lease) => ({ ...lease, ...heartbeat.watch(lease) }));
}

test("a worker learns of its job's cancel at the next look, a second later", async () => {
  const { jobId, clock, watched } = await beatingJob();
  expect(await clock.step()).toBe(JOB_TIMING.leaseCheckMs);
  await clock.untilAsleep();
  expect(watched.lost.aborted).toBe(false);
  await cancelJob(db, jobId);
  await clock.step();
  await expect.poll(() => watched.lost.aborted).toBe(true);
  expect(watched.lost.reason).toMatchObject({ code: "lease_lost" });
  await watched.stop();
});

test("looks leave the row as it is; the renewal comes with the heartbeat", async () => {
  const { jobId, clock, watched } = await beatingJob();
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
  await watched.stop();
});

test.each([
  ["a look that takes as long as a heartbeat is followed by a renewal", JOB_TIMING.heartbeatMs],
  ["a clock that is set back during a look puts off no renewal", -3_600_000],
])("%s", async (_name, ms) => {
  const lease = await heldJob();
  const clock = steppedClock();
  let looks = 0;
  const slow = db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (++looks === 1) clock.pass(ms);
      return result;
    },
  });
  const watched = createHeartbeat({ db: slow, clock, log: silentLog }).watch(lease);
  await letTimePass(db, 30, [lease.jobId]);
  const aged = await jobRow(db, lease.jobId);
  await clock.step();
  await clock.untilAsleep();
  expect(await jobRow(db, lease.jobId)).toEqual(aged);
  await clock.step();
  await clock.untilAsleep();
  const renewed = await jobRow(db, lease.jobId);
  expect(renewed.lease_expires_at?.getTime()).toBeGreaterThan(aged.lease_expires_at?.getTime() ?? 0);
  await watched.stop();
});

test("where the database refuses a look, the log of each job says so, and none is lost", async () => {
  const clock = steppedClock();
  const refusing = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async () => {
      throw new Error("refused");
    },
  });
  const log = recordingLog();
  const jobs = await watchedJobs(createHeartbeat({ db: refusing, clock, log }), 3);
  await clock.step();
  await clock.untilAsleep();
  expect(log.events.map(({ fields }) => fields.job_id)).toEqual(jobs.map(({ jobId }) => jobId));
  expect(jobs.map(({ lost }) => lost.aborted)).toEqual([false, false, false]);
  await Promise.all(jobs.map(({ stop }) => stop()));
});

test("a stopped heartbeat beats no more", async () => {
  const { jobId, watched } = await beatingJob();
  await watched.stop();
  await cancelJob(db, jobId);
  expect(watched.lost.aborted).toBe(false);
});

test("one statement a look is for all leases of a process: each that was taken away is told, and no other", async () => {
  const counting = countingStatements(db);
  const clock = steppedClock();
  const heartbeat = createHeartbeat({ db: counting.db, clock, log: silentLog });
  const jobs = await watchedJobs(heartbeat, 20);
  await letTimePass(
    db,
    30,
    jobs.map(({ jobId }) => jobId),
  );
  await cancelJob(db, jobs[3]?.jobId ?? "");
  counting.takeCount();
  for (let ms = 0; ms < JOB_TIMING.heartbeatMs; ms += JOB_TIMING.leaseCheckMs) {
    await clock.step();
    await clock.untilAsleep();
    expect(counting.takeCount()).toBe(1);
  }
  expect(jobs.map(({ lost }) => lost.aborted)).toEqual(jobs.map((_job, n) => n === 3));
  const soon = new Date(Date.now() + (JOB_TIMING.leaseSeconds - 20) * 1_000);
  for (const { jobId, lost } of jobs) {
    const expiresAt = (await jobRow(db, jobId)).lease_expires_at;
    if (!lost.aborted) expect(expiresAt?.getTime()).toBeGreaterThan(soon.getTime());
  }
  await Promise.all(jobs.map(({ stop }) => stop()));
});

test("a renewal waits for no row that a transaction has locked, and renews the others", async () => {
  const [locked, free] = [await heldJob(), await heldJob()];
  await letTimePass(db, 30, [locked.jobId, free.jobId]);
  const aged = await jobRow(db, free.jobId);
  await db.transaction().execute(async (trx) => {
    await lockLease(trx, locked);
    expect(await renewLeases(db, [locked, free])).toEqual(new Set([locked.leaseId, free.leaseId]));
  });
  const renewed = await jobRow(db, free.jobId);
  expect(renewed.lease_expires_at?.getTime()).toBeGreaterThan(aged.lease_expires_at?.getTime() ?? 0);
});

test("renewals beside cancels, hand-overs and claims: a lease is lost exactly where its job is another's or ended", async () => {
  const leases = await Promise.all(Array.from({ length: 30 }, () => heldJob()));
  const [cancelled, handedOver, kept] = [leases.slice(0, 10), leases.slice(10, 20), leases.slice(20)];
  const nextLeases = handedOver.map(({ jobId }) => ({ jobId, leaseId: randomUUID() }));
  await Promise.all([
    ...Array.from({ length: 10 }, () => renewLeases(db, leases)),
    ...cancelled.map(({ jobId }) => cancelJob(db, jobId)),
    ...handedOver.map(async (lease, n) => {
      await handOverLease(db, lease, { hasProgress: true });
      await claimJob(db, nextLeases[n] ?? lease);
    }),
  ]);
  expect(await renewLeases(db, [...leases, ...nextLeases])).toEqual(
    new Set([...kept, ...nextLeases].map(({ leaseId }) => leaseId)),
  );
});

test("a job that joins or leaves while a statement is on its way is not told anything by its answer", async () => {
  const clock = steppedClock();
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const held = db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      ask();
      await answered;
      return result;
    },
  });
  const heartbeat = createHeartbeat({ db: held, clock, log: silentLog });
  const [stays, leaves] = await watchedJobs(heartbeat, 2);
  const joins = await heldJob();
  await clock.step();
  await asked;
  const joined = heartbeat.watch(joins);
  const left = leaves?.stop();
  await handOverLease(db, leaves ?? joins, { hasProgress: true });
  answer();
  await left;
  await clock.untilAsleep();
  expect([stays?.lost.aborted, leaves?.lost.aborted, joined.lost.aborted]).toEqual([false, false, false]);
  // The next look is for whoever is there then.
  await cancelJob(db, joins.jobId);
  await clock.step();
  await clock.untilAsleep();
  expect([stays?.lost.aborted, joined.lost.aborted]).toEqual([false, true]);
  await Promise.all([stays?.stop(), joined.stop()]);
});
