import { LIMITS } from "@contact-scanner/core/config";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobRow, letTimePass } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../helpers/test-database.ts";
import { checkRows } from "./rig/check-rows.ts";
import { hurriedClock } from "./rig/clock.ts";
import { fakeFetch, siteDomain, siteTruth } from "./rig/fake-site.ts";
import { reportTally } from "./rig/report.ts";
import { SCALE } from "./rig/scale.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";
import { runReconciler, submitSite } from "./rig/stage.ts";
import { crawlerContext, invocation } from "./rig/worker-ports.ts";

/** More than a job has attempts: a slice that ends is none. */
const SLICES = 8;

const A_WHILE_SECONDS = 3_600;

const { db } = testDatabase();
let queue: TestQueue;

beforeAll(async () => {
  queue = await startTestQueue();
});
afterAll(() => queue.stop());

test("a large site takes several invocations, ends complete, and each of its pages is fetched once", async () => {
  const domain = siteDomain("large", SCALE.largeSite);
  const { pages } = siteTruth(domain);
  const { jobId } = await submitScan(
    { db, queue: queue.queue, log: silentLog },
    {
      target: { kind: "url", domain, startUrl: null },
      userId: TEST_USER.id,
      maxPages: LIMITS.maxPages,
      maxDepth: LIMITS.maxDepth,
    },
  );
  const fetched: string[] = [];
  let invocations = 0;
  for (let message = await queue.receive(); message; message = await queue.receive()) {
    invocations++;
    const endsAt = fetched.length + Math.ceil(pages.length / SLICES);
    const site = fakeFetch();
    const context = crawlerContext({
      db,
      queue: queue.queue,
      clock: hurriedClock(),
      fetch: async (request, signal) => {
        if (request.purpose === "page") fetched.push(request.url);
        return await site(request, signal);
      },
    });
    const handler = crawlHandler(context);
    await handler(
      toSqsEvent([message], "scan"),
      invocation(() => fetched.length >= endsAt),
    );
    await queue.acknowledge(message);
  }
  const check = await checkRows(db, [jobId]);
  reportTally({ scenario: `${pages.length} pages in ${invocations} slices`, jobs: 1, faults: 0, ...check });
  expect(check.problems).toEqual([]);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1 });
  expect(invocations).toBeGreaterThanOrEqual(SLICES);
  expect([...fetched].sort()).toEqual([...pages].sort());
});

test("a scan gives its place to a new one only with pages stored, once told even if nobody waits any more", async () => {
  const { jobId, domain } = await submitSite(db, queue, { pages: 60 });
  const site = fakeFetch();
  let fetched = 0;
  let slices = 0;
  for (let message = await queue.receive(); message; message = await queue.receive()) {
    slices++;
    const before = fetched;
    let looks = 0;
    const context = crawlerContext({
      db,
      queue: queue.queue,
      clock: hurriedClock(),
      fetch: async (request, signal) => {
        if (request.purpose === "page") fetched++;
        return await site(request, signal);
      },
    });
    // Somebody waits at the first look, and at no other.
    await crawlHandler({ ...context, isAwaited: () => looks++ === 0 })(
      toSqsEvent([message], "scan"),
      invocation(),
    );
    await queue.acknowledge(message);
    expect(fetched).toBeGreaterThan(before);
  }
  const check = await checkRows(db, [jobId]);
  expect(check.problems).toEqual([]);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1 });
  expect(fetched).toBe(siteTruth(domain).pages.length);
  expect(slices).toBeGreaterThan(1);
});

test("a site that keeps every worker waiting for its whole time ends failed, with that reason, and is not tried for ever", async () => {
  const { jobId } = await submitSite(db, queue, {});
  const context = crawlerContext({
    db,
    queue: queue.queue,
    clock: hurriedClock(),
    fetch: async ({ url }) => ({
      kind: "failed",
      url,
      status: null,
      fault: { code: "page_timeout", message: "", retry: "later" },
    }),
  });
  let slices = 0;
  for (let round = 0; round < JOB_TIMING.maxAttempts * 3; round++) {
    const message = await queue.receive();
    if (message) {
      slices++;
      await crawlHandler(context)(
        toSqsEvent([message], "scan"),
        invocation(() => true),
      );
      await queue.acknowledge(message);
    }
    await letTimePass(db, A_WHILE_SECONDS, [jobId]);
    await runReconciler(db, queue);
  }
  const job = await jobRow(db, jobId);
  reportTally({
    scenario: "a site that gives nothing in any slice",
    jobs: 1,
    faults: slices,
    lost: 0,
    doubled: 0,
    stuck: job.finished_at === null ? 1 : 0,
  });
  expect(job).toMatchObject({ status: "failed", error: expect.stringContaining("too slow") });
  expect(job.attempts).toBe(JOB_TIMING.maxAttempts);
});
