import { afterAll, beforeAll, expect, test } from "vitest";
import { jobRow } from "../helpers/jobs.ts";
import { testDatabase } from "../helpers/test-database.ts";
import { checkRows } from "./rig/check-rows.ts";
import { reportTally } from "./rig/report.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";
import { recover, submitSite } from "./rig/stage.ts";
import { startWorkerProcess } from "./rig/worker-process.ts";

const { db, url } = testDatabase();
let queue: TestQueue;

beforeAll(async () => {
  queue = await startTestQueue();
});
afterAll(() => queue.stop());

test("a worker told to end (SIGTERM) gives its job back, no attempt counted, and ends by itself", async () => {
  const { jobId } = await submitSite(db, queue, { pages: 100 });
  const worker = await startWorkerProcess({
    databaseUrl: url,
    endpoint: queue.endpoint,
    queueUrl: queue.urls.scans,
    pageMs: 50,
    heartbeat: true,
    siteVersion: "before",
    kill: null,
  });
  try {
    worker.go();
    const progress = async () => (await jobRow(db, jobId)).progress;
    await expect.poll(progress, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0);
  } finally {
    worker.end("SIGTERM");
  }
  expect(await worker.ended).toEqual({ code: 0, signal: null });
  expect(await jobRow(db, jobId)).toMatchObject({ status: "running", lease_id: null, attempts: 0 });
  await recover(db, queue);
  const check = await checkRows(db, [jobId]);
  reportTally({ scenario: "SIGTERM", jobs: 1, faults: 1, ...check });
  expect(check.problems).toEqual([]);
});
