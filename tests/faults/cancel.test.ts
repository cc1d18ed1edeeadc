import { randomUUID } from "node:crypto";
import type { Message } from "@aws-sdk/client-sqs";
import { LIMITS } from "@contact-scanner/core/config";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { claimJob, handOverLease, type Lease } from "@contact-scanner/core/jobs/lease";
import { resultSummarySchema } from "@contact-scanner/core/jobs/result-summary";
import { expect, test } from "vitest";
import { jobRow, letTimePass } from "../helpers/jobs.ts";
import { deadDomain, fakeFetch, siteDomain } from "./rig/fake-site.ts";
import { allRows, scenario } from "./rig/scenario.ts";
import { deliver, drain, pausingFetch, runReconciler } from "./rig/stage.ts";

const A_WHILE_SECONDS = 3_600;
/** pages after which a site of 40 has one checkpoint behind it and the next one before it */
const MIDDLE = 15;

const current = scenario();
const { db } = current;

test("a pending job is cancelled at once, and its message does nothing", async () => {
  const { jobId, domain } = await current.submit();
  await cancelJob(db, jobId);
  const fetch = pausingFetch(0);
  await drain(current.queue, { db, fetch: fetch.fetch });
  expect(fetch.pages).toBe(0);
  expect(await jobRow(db, jobId)).toMatchObject({
    status: "cancelled",
    started_at: null,
    result_data: null,
  });
  expect((await current.submit({ domain })).jobId).not.toBe(jobId);
  await drain(current.queue, { db });
});

test("a running job that is cancelled stops at its next look at the lease, fetches and writes nothing more", async () => {
  const { jobId, domain } = await current.submit({ pages: 40 });
  const slow = pausingFetch(MIDDLE);
  const run = deliver(current.queue, await current.received(), { db, fetch: slow.fetch });
  await slow.reached;
  await cancelJob(db, jobId);
  const before = await allRows(db, jobId);
  // Nobody lets the pages go: the look at the lease ends the wait.
  expect(await run).toBe(true);
  expect(slow.pages).toBeLessThan(MIDDLE + LIMITS.maxConnectionsPerHost);
  expect(await allRows(db, jobId)).toEqual(before);
  expect(before.job).toMatchObject({
    status: "cancelled",
    result_data: { evidence: "partial", stopped_by: "cancelled", pages_scanned: expect.any(Number) },
  });
  const summary = resultSummarySchema.parse(before.job.result_data);
  expect(summary.pages_scanned + summary.pages_failed).toBe(before.pages.length);
  expect(summary.contacts_found).toBe(before.contacts.length);
  expect((await current.submit({ domain })).jobId).not.toBe(jobId);
  await drain(current.queue, { db });
});

/** What a job is when no worker holds it, by what its last one did. */
const WORKERLESS: Readonly<Record<string, (lease: Lease, message: Message) => Promise<unknown>>> = {
  "handed over": async (lease) => {
    await claimJob(db, lease);
    await handOverLease(db, lease, { hasProgress: true });
  },
  "given back in the middle": async (_lease, message) => {
    await deliver(current.queue, message, { db, fetch: brokenFetch(MIDDLE) });
  },
  "left by a worker that died": async (lease) => {
    await claimJob(db, lease);
    await letTimePass(db, A_WHILE_SECONDS, [lease.jobId]);
  },
};

test.each(Object.keys(WORKERLESS))(
  "a running job that was %s can be cancelled, and nobody takes it up again",
  async (state) => {
    const { jobId } = await current.submit({ pages: 40 });
    const message = await current.received();
    await WORKERLESS[state]?.({ jobId, leaseId: randomUUID() }, message);
    expect((await jobRow(db, jobId)).status).toBe("running");
    await cancelJob(db, jobId);
    await letTimePass(db, A_WHILE_SECONDS, [jobId]);
    expect(await runReconciler(db, current.queue)).toEqual({ failed: 0, sent: 0 });
    const fetch = pausingFetch(0);
    expect(await deliver(current.queue, message, { db, fetch: fetch.fetch })).toBe(true);
    expect(fetch.pages).toBe(0);
    expect((await jobRow(db, jobId)).status).toBe("cancelled");
  },
);

test.each(["complete", "failed", "cancelled"])("a job that is %s cannot be cancelled", async (status) => {
  const domain = status === "failed" ? deadDomain(randomUUID()) : siteDomain(randomUUID(), 5);
  const { jobId } = await current.submit({ domain });
  if (status === "cancelled") await cancelJob(db, jobId);
  await drain(current.queue, { db });
  expect(await jobRow(db, jobId)).toMatchObject({ status });
  await expect(cancelJob(db, jobId)).rejects.toMatchObject({ code: "conflict" });
  expect(await jobRow(db, jobId)).toMatchObject({ status });
});

test("of a cancel and the end of a scan at the same moment, one wins and stays", async () => {
  for (let round = 0; round < 10; round++) {
    const { jobId } = await current.submit({ pages: 3 });
    const run = drain(current.queue, { db });
    const cancel = await cancelJob(db, jobId).then(
      () => "cancelled",
      () => "too late",
    );
    await run;
    const { status } = await jobRow(db, jobId);
    expect(status).toBe(cancel === "cancelled" ? "cancelled" : "complete");
  }
  current.faults = 10;
});

/** Rejects from its n-th page on, as no site can make it: the worker's own end of the network is gone. */
function brokenFetch(nth: number): ReturnType<typeof fakeFetch> {
  const site = fakeFetch();
  let pages = 0;
  return (request, signal) =>
    request.purpose === "page" && ++pages >= nth
      ? Promise.reject(new RangeError("broken"))
      : site(request, signal);
}
