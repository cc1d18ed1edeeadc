import { randomUUID } from "node:crypto";
import { findOrCreateDomain } from "@contact-scanner/core/domains/service";
import type { Fetch } from "@contact-scanner/core/http/fetch";
import { insertJob } from "@contact-scanner/core/jobs/repository";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { expect, test } from "vitest";
import { jobRow, letTimePass } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { TEST_USER } from "../helpers/test-database.ts";
import { clockWithoutHeartbeat, hurriedClock } from "./rig/clock.ts";
import { fakeFetch, siteDomain, siteTruth } from "./rig/fake-site.ts";
import { allRows, scenario } from "./rig/scenario.ts";
import {
  deliver,
  drain,
  messageOf,
  pausingFetch,
  runReconciler,
  submitSite,
  untilCheckpointStored,
} from "./rig/stage.ts";

/** pages after which a site of 40 has one checkpoint behind it and the next one before it */
const MIDDLE = 15;

const current = scenario();
const { db } = current;

test("a message delivered twice while its first worker is alive is worked on once", async () => {
  const { jobId, domain } = await current.submit({ pages: 40 });
  const slow = pausingFetch(MIDDLE);
  const first = deliver(current.queue, await current.received(), { db, fetch: slow.fetch });
  await slow.reached;
  const second = pausingFetch(0);
  expect(await deliver(current.queue, messageOf(jobId), { db, fetch: second.fetch })).toBe(true);
  expect(second.pages).toBe(0);
  slow.release();
  expect(await first).toBe(true);
  expect(slow.pages).toBe(siteTruth(domain).pages.length);
});

test("one receipt handed to two workers at once, who both delete it, is worked on once", async () => {
  const { domain } = await current.submit();
  const message = await current.received();
  const site = fakeFetch();
  const pages: string[] = [];
  const fetch: Fetch = async (request, signal) => {
    if (request.purpose === "page") pages.push(request.url);
    return await site(request, signal);
  };
  const deliveries = [1, 2].map(() => deliver(current.queue, message, { db, fetch }));
  expect(await Promise.all(deliveries)).toEqual([true, true]);
  expect(pages.toSorted()).toEqual([...siteTruth(domain).pages].sort());
});

test("a message delivered after its job's end fetches nothing and changes nothing", async () => {
  const { jobId } = await current.submit();
  await drain(current.queue, { db });
  const ended = await jobRow(db, jobId);
  const fetch = pausingFetch(0);
  expect(await deliver(current.queue, messageOf(jobId), { db, fetch: fetch.fetch })).toBe(true);
  expect(fetch.pages).toBe(0);
  expect(await jobRow(db, jobId)).toEqual(ended);
});

test("a message that arrives before its job is committed is dropped, and the reconciler sends another", async () => {
  const { domain } = await findOrCreateDomain(db, {
    domain: siteDomain("early", 20),
    userId: TEST_USER.id,
  });
  const jobId = randomUUID();
  current.jobIds.push(jobId);
  const options = { start_url: null, max_pages: 100, max_depth: 20 };
  await db.transaction().execute(async (trx) => {
    await insertJob(trx, {
      jobId,
      domainId: domain.id,
      userId: TEST_USER.id,
      options,
      held: false,
      onlyChanges: false,
    });
    expect(await deliver(current.queue, messageOf(jobId), { db })).toBe(true);
  });
  await letTimePass(db, JOB_TIMING.unsentAfterSeconds, [jobId]);
  await runReconciler(db, current.queue);
  await drain(current.queue, { db });
});

test("a send that fails after the commit is made good by the reconciler within its second run", async () => {
  const refusing = { send: () => Promise.reject(new Error("SQS is away")) };
  const target = { kind: "url", domain: siteDomain("unsent", 20), startUrl: null } as const;
  const { jobId } = await submitScan(
    { db, queue: refusing, log: silentLog },
    { target, userId: TEST_USER.id },
  );
  current.jobIds.push(jobId);
  await letTimePass(db, JOB_TIMING.reconcileIntervalSeconds, [jobId]);
  expect(await runReconciler(db, current.queue)).toMatchObject({ sent: 1 });
  await drain(current.queue, { db });
});

test("a worker whose lease went to another one while it slept writes nothing more", async () => {
  const { jobId } = await current.submit({ pages: 40 });
  const zombie = pausingFetch(MIDDLE);
  // Its heartbeat sleeps as well: the whole process stands still.
  const first = deliver(current.queue, await current.received(), {
    db,
    fetch: zombie.fetch,
    clock: clockWithoutHeartbeat(),
  });
  await zombie.reached;
  await untilCheckpointStored(db, jobId);
  await letTimePass(db, JOB_TIMING.leaseSeconds, [jobId]);
  await runReconciler(db, current.queue);
  await drain(current.queue, { db });
  const before = await allRows(db, jobId);
  expect(before.job.status).toBe("complete");
  zombie.release();
  expect(await first).toBe(true);
  expect(await allRows(db, jobId)).toEqual(before);
});

test("a worker that is only slow keeps its job: its heartbeat renews the lease", async () => {
  const { jobId } = await current.submit({ pages: 40 });
  const slow = pausingFetch(MIDDLE);
  const first = deliver(current.queue, await current.received(), { db, fetch: slow.fetch });
  await slow.reached;
  await untilCheckpointStored(db, jobId);
  await letTimePass(db, JOB_TIMING.leaseSeconds - 30, [jobId]);
  const almostExpired = (await jobRow(db, jobId)).lease_expires_at ?? new Date(0);
  await expect
    .poll(async () => (await jobRow(db, jobId)).lease_expires_at?.getTime())
    .toBeGreaterThan(almostExpired.getTime() + 30_000);
  slow.release();
  expect(await first).toBe(true);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1 });
});

test("workers whose clocks are five minutes fast and slow hand a job on as if they agreed", async () => {
  const { jobId } = await current.submit({ pages: 40 });
  const fast = pausingFetch(MIDDLE);
  const first = deliver(current.queue, await current.received(), {
    db,
    fetch: fast.fetch,
    clock: hurriedClock(300_000),
  });
  await fast.reached;
  const slowClock = { db, clock: hurriedClock(-300_000) };
  await deliver(current.queue, messageOf(jobId), slowClock);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "running", attempts: 1 });
  fast.release();
  expect(await first).toBe(true);
  expect(await deliver(current.queue, messageOf(jobId), slowClock)).toBe(true);
});

test("fifty submits of one domain at once make one job", async () => {
  const domain = siteDomain("fifty", 20);
  const submits = await Promise.all(
    Array.from({ length: 50 }, () => submitSite(db, current.queue, { domain })),
  );
  current.jobIds.push(...new Set(submits.map(({ jobId }) => jobId)));
  expect(current.jobIds).toHaveLength(1);
  await drain(current.queue, { db });
});
