import { LIMITS } from "@contact-scanner/core/config";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { pauseJob, resumeJob } from "@contact-scanner/core/jobs/pause";
import { expect, test } from "vitest";
import { jobRow, letTimePass } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { siteTruth } from "./rig/fake-site.ts";
import { allRows, scenario } from "./rig/scenario.ts";
import { deliver, drain, pausingFetch, runReconciler, untilCheckpointStored } from "./rig/stage.ts";

const A_WHILE_SECONDS = 3_600;
/** pages after which a site of 40 has one checkpoint behind it and the next one before it */
const MIDDLE = 15;

const current = scenario();
const { db } = current;

async function resume(jobId: string): Promise<void> {
  const ports = { db, queue: current.queue.queue, log: silentLog, limits: { maxActiveScans: 100 } };
  await resumeJob(ports, jobId);
}

test("a pending scan that is paused is done by nobody until it is resumed", async () => {
  const { jobId } = await current.submit();
  await pauseJob(db, jobId);
  const fetch = pausingFetch(0);
  await drain(current.queue, { db, fetch: fetch.fetch });
  await letTimePass(db, A_WHILE_SECONDS, [jobId]);
  expect(await runReconciler(db, current.queue)).toEqual({ failed: 0, sent: 0 });
  expect(fetch.pages).toBe(0);
  await resume(jobId);
  await drain(current.queue, { db });
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1 });
});

test("a running scan that is paused stops at its next look at the lease, keeps its checkpoints and goes on there", async () => {
  const { jobId, domain } = await current.submit({ pages: 40 });
  const slow = pausingFetch(MIDDLE);
  const run = deliver(current.queue, await current.received(), { db, fetch: slow.fetch });
  await slow.reached;
  await untilCheckpointStored(db, jobId);
  await pauseJob(db, jobId);
  const before = await allRows(db, jobId);
  // Nobody lets the pages go: the look at the lease ends the wait.
  expect(await run).toBe(true);
  expect(slow.pages).toBeLessThan(MIDDLE + LIMITS.maxConnectionsPerHost);
  expect(await allRows(db, jobId)).toEqual(before);
  expect(before.scanPages.length).toBeGreaterThan(0);
  await letTimePass(db, A_WHILE_SECONDS, [jobId]);
  expect(await runReconciler(db, current.queue)).toEqual({ failed: 0, sent: 0 });
  await resume(jobId);
  const rest = pausingFetch(0);
  await drain(current.queue, { db, fetch: rest.fetch });
  expect(rest.pages).toBe(siteTruth(domain).pages.length - before.scanPages.length);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete" });
});

test("a running scan that is paused can be cancelled, with what it saw", async () => {
  const { jobId } = await current.submit({ pages: 40 });
  const slow = pausingFetch(MIDDLE);
  const run = deliver(current.queue, await current.received(), { db, fetch: slow.fetch });
  await slow.reached;
  await untilCheckpointStored(db, jobId);
  await pauseJob(db, jobId);
  await run;
  await cancelJob(db, jobId);
  const { job, scanPages } = await allRows(db, jobId);
  expect(job).toMatchObject({ status: "cancelled", result_data: { stopped_by: "cancelled" } });
  expect(scanPages.length).toBeGreaterThan(0);
});

test("of a pause and the end of a scan at the same moment one comes first, and nothing is lost", async () => {
  for (let round = 0; round < 10; round++) {
    const { jobId } = await current.submit({ pages: 3 });
    const run = drain(current.queue, { db });
    const isPaused = await pauseJob(db, jobId).then(
      () => true,
      () => false,
    );
    await run;
    expect((await jobRow(db, jobId)).status === "complete").toBe(!isPaused);
    if (isPaused) await resume(jobId);
    await drain(current.queue, { db });
  }
  current.faults = 10;
});
