import { randomUUID } from "node:crypto";
import { SLOW_SITE_FAULT } from "@contact-scanner/core/jobs/attempt-fault";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { heldLeases, renewLeases } from "@contact-scanner/core/jobs/held-leases";
import {
  claimJob,
  giveLeaseBack,
  handOverLease,
  lockLease,
  uncountAttempt,
} from "@contact-scanner/core/jobs/lease";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { expect, test } from "vitest";
import { jobRow, letTimePass, pendingJob } from "../../helpers/jobs.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

async function claimedJob() {
  const { jobId } = await pendingJob(db);
  const lease = { jobId, leaseId: randomUUID() };
  await claimJob(db, lease);
  return lease;
}

test("of twenty workers that claim one job, one gets it", async () => {
  const { jobId } = await pendingJob(db);
  const claims = await Promise.all(
    Array.from({ length: 20 }, () => claimJob(db, { jobId, leaseId: randomUUID() })),
  );
  expect(claims.filter((job) => job !== undefined)).toEqual([
    expect.objectContaining({ job_id: jobId, status: "running", attempts: 1 }),
  ]);
});

test("of twenty workers that take over an expired lease, one gets it, and the first one holds none", async () => {
  const first = await claimedJob();
  const { jobId } = first;
  await letTimePass(db, JOB_TIMING.leaseSeconds, [jobId]);
  const leases = Array.from({ length: 20 }, () => ({ jobId, leaseId: randomUUID() }));
  const claims = await Promise.all(leases.map((lease) => claimJob(db, lease)));
  expect(claims.filter((job) => job !== undefined)).toHaveLength(1);
  const lock = db.transaction().execute((trx) => lockLease(trx, first));
  await expect(lock).rejects.toMatchObject({ code: "lease_lost" });
  expect(await renewLeases(db, [first])).toEqual(new Set());
  await expect(handOverLease(db, first, { hasProgress: true })).rejects.toMatchObject({ code: "lease_lost" });
});

test("a live lease is not claimed, and a renewed one lives on", async () => {
  const lease = await claimedJob();
  await letTimePass(db, JOB_TIMING.leaseSeconds - 10, [lease.jobId]);
  expect(await renewLeases(db, [lease])).toEqual(new Set([lease.leaseId]));
  await letTimePass(db, JOB_TIMING.leaseSeconds - 10, [lease.jobId]);
  expect(await claimJob(db, { jobId: lease.jobId, leaseId: randomUUID() })).toBeUndefined();
});

test("a job handed over can be claimed at once, with all its attempts", async () => {
  const lease = await claimedJob();
  await handOverLease(db, lease, { hasProgress: true });
  expect(await claimJob(db, { jobId: lease.jobId, leaseId: randomUUID() })).toMatchObject({ attempts: 1 });
});

test("a slice that got no further is an attempt, and the row says why", async () => {
  const lease = await claimedJob();
  await handOverLease(db, lease, { hasProgress: false });
  expect(await jobRow(db, lease.jobId)).toMatchObject({ attempts: 1, last_fault: SLOW_SITE_FAULT });
  expect(await claimJob(db, { jobId: lease.jobId, leaseId: randomUUID() })).toMatchObject({ attempts: 2 });
});

test("a job given back keeps the reason; a fault that was not its doing is no attempt", async () => {
  const bug = await claimedJob();
  await giveLeaseBack(db, bug, { detail: "TypeError: x", countsAsAttempt: true });
  expect(await jobRow(db, bug.jobId)).toMatchObject({ attempts: 1, last_fault: "TypeError: x" });
  const outage = await claimedJob();
  await giveLeaseBack(db, outage, { detail: "error: shutting down", countsAsAttempt: false });
  expect(await jobRow(db, outage.jobId)).toMatchObject({ attempts: 0, status: "running", lease_id: null });
});

test("a job whose attempts are used up is nobody's to claim", async () => {
  const { jobId } = await claimedJob();
  for (let attempt = 2; attempt <= JOB_TIMING.maxAttempts; attempt++) {
    await letTimePass(db, JOB_TIMING.leaseSeconds, [jobId]);
    expect(await claimJob(db, { jobId, leaseId: randomUUID() })).toMatchObject({ attempts: attempt });
  }
  await letTimePass(db, JOB_TIMING.leaseSeconds, [jobId]);
  expect(await claimJob(db, { jobId, leaseId: randomUUID() })).toBeUndefined();
});

test("a claim asked again with the same lease gives the job again and counts no attempt; another lease gets nothing", async () => {
  const { jobId } = await pendingJob(db);
  const lease = { jobId, leaseId: randomUUID() };
  await claimJob(db, lease);
  expect(await claimJob(db, lease)).toMatchObject({ lease_id: lease.leaseId, attempts: 1 });
  expect(await claimJob(db, { jobId, leaseId: randomUUID() })).toBeUndefined();
  await cancelJob(db, jobId);
  expect(await claimJob(db, lease)).toBeUndefined();
});

test("a look at a lease tells whether it is still held", async () => {
  const lease = await claimedJob();
  expect(await heldLeases(db, [lease])).toEqual(new Set([lease.leaseId]));
  await cancelJob(db, lease.jobId);
  expect(await heldLeases(db, [lease])).toEqual(new Set());
});

test("an attempt that an outage ended is taken back with its lease, once, and the job can be claimed at once", async () => {
  const lease = await claimedJob();
  for (let told = 0; told < 2; told++) {
    await db.transaction().execute((trx) => uncountAttempt(trx, lease));
    expect(await jobRow(db, lease.jobId)).toMatchObject({ attempts: 0, lease_id: null, status: "running" });
  }
  expect(await claimJob(db, { ...lease, leaseId: randomUUID() })).toMatchObject({ attempts: 1 });
});

test("an attempt taken back late leaves its successor the lease, and one of another life takes nothing", async () => {
  const first = await claimedJob();
  await letTimePass(db, JOB_TIMING.leaseSeconds, [first.jobId]);
  const second = { jobId: first.jobId, leaseId: randomUUID() };
  expect(await claimJob(db, second)).toMatchObject({ attempts: 2 });
  await db.transaction().execute((trx) => uncountAttempt(trx, first));
  expect(await jobRow(db, first.jobId)).toMatchObject({ attempts: 1, lease_id: second.leaseId });
  await handOverLease(db, second, { hasProgress: true });
  await db.transaction().execute((trx) => uncountAttempt(trx, second));
  expect(await jobRow(db, first.jobId)).toMatchObject({ attempts: 0 });
});
