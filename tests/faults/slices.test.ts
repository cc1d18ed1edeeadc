import { LIMITS } from "@contact-scanner/core/config";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import type { Admission } from "@contact-scanner/core/worker/admission";
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

/** What a scan visits before it gives its place to another. */
const PAGES_A_TURN = 100;

const A_WHILE_SECONDS = 3_600;

const { db } = testDatabase();
let queue: TestQueue;

beforeAll(async () => {
  queue = await startTestQueue();
});
afterAll(() => queue.stop());

/** Submits a scan of all pages of a site. */
async function submitLargeSite(pages: number): Promise<{ jobId: string; domain: string }> {
  const domain = siteDomain("large", pages);
  const { jobId } = await submitScan(
    { db, queue: queue.queue, log: silentLog },
    {
      target: { kind: "url", domain, startUrl: null },
      userId: TEST_USER.id,
      maxPages: LIMITS.maxPages,
      maxDepth: LIMITS.maxDepth,
    },
  );
  return { jobId, domain };
}

test("a large site takes several invocations, ends complete, and each of its pages is fetched once", async () => {
  const { jobId, domain } = await submitLargeSite(SCALE.largeSite);
  const { pages } = siteTruth(domain);
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

test("a scan gives its place to a new one only after a turn of pages, once told even if nobody waits any more", async () => {
  const { jobId, domain } = await submitLargeSite(250);
  const site = fakeFetch();
  let fetched = 0;
  const turns: number[] = [];
  for (let message = await queue.receive(); message; message = await queue.receive()) {
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
    const awaited: Admission = {
      ...context.admission,
      async enter(candidate, late) {
        const permit = await context.admission.enter(candidate, late);
        return permit && { ...permit, isAwaited: () => looks++ === 0 };
      },
    };
    await crawlHandler({ ...context, admission: awaited })(toSqsEvent([message], "scan"), invocation());
    await queue.acknowledge(message);
    turns.push(fetched - before);
  }
  const check = await checkRows(db, [jobId]);
  expect(check.problems).toEqual([]);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1 });
  expect(fetched).toBe(siteTruth(domain).pages.length);
  expect(turns.length).toBeGreaterThan(1);
  expect(turns[0]).toBeGreaterThanOrEqual(PAGES_A_TURN);
});

test("a site that keeps every worker waiting for its whole time ends failed, with that reason, and is not tried for ever", async () => {
  const { jobId } = await submitSite(db, queue, {});
  let asked = 0;
  const context = crawlerContext({
    db,
    queue: queue.queue,
    clock: hurriedClock(),
    fetch: async ({ url }) => {
      asked++;
      return {
        kind: "failed",
        url,
        status: null,
        fault: { code: "page_timeout", message: "", retry: "later" },
      };
    },
  });
  let slices = 0;
  for (let round = 0; round < JOB_TIMING.maxAttempts * 3; round++) {
    const message = await queue.receive();
    if (message) {
      slices++;
      const before = asked;
      await crawlHandler(context)(
        toSqsEvent([message], "scan"),
        invocation(() => asked > before),
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

test("a slice that begins when its worker's time is nearly up is no attempt, though the site gives nothing in it", async () => {
  const { jobId } = await submitSite(db, queue, {});
  const context = crawlerContext({ db, queue: queue.queue, clock: hurriedClock(), fetch: fakeFetch() });
  const message = await queue.receive();
  const event = toSqsEvent(message ? [message] : [], "scan");
  await crawlHandler(context)(
    event,
    invocation(() => true),
  );
  expect(await jobRow(db, jobId)).toMatchObject({ status: "running", lease_id: null, attempts: 0 });
});
