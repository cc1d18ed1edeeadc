import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobRow } from "../helpers/jobs.ts";
import { testDatabase } from "../helpers/test-database.ts";
import { checkRows } from "./rig/check-rows.ts";
import { reportTally } from "./rig/report.ts";
import { SCALE } from "./rig/scale.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";
import { recover, submitSite } from "./rig/stage.ts";
import type { WorkerPlan } from "./rig/worker.ts";
import { startWorkerProcess } from "./rig/worker-process.ts";

/** Pages, and with them two checkpoints and the one at the end. */
const PAGES = 40;
const MOMENTS = ["before", "during"] as const;
/** ms after its job's end in which a worker may still meet the statement that it is to die at */
const SETTLE_MS = 250;
/** ms for a hundred processes, one after the other, on a machine that has other work too */
const TEST_TIMEOUT_MS = 3_600_000;
/** More statements than any run of such a job makes. */
const MANY = 1_000;

type Point = { readonly nth: number; readonly when: (typeof MOMENTS)[number] };

const { db, url } = testDatabase();
let queue: TestQueue;

beforeAll(async () => {
  queue = await startTestQueue();
});
afterAll(() => queue.stop());

/**
 * From claim to end: the edges of each checkpoint, between each two statements inside its transaction, and with a
 * statement on its way, COMMIT included. Before a statement is after the one before it.
 */
test("a worker process killed (SIGKILL) at every statement of a job: the next one ends it, every row once", {
  timeout: TEST_TIMEOUT_MS,
}, async () => {
  const jobIds: string[] = [];
  let kills = 0;
  for (const point of points()) {
    const worker = await startWorkerProcess(planOf(point));
    const { jobId } = await submitSite(db, queue, { pages: PAGES });
    jobIds.push(jobId);
    const isOver = async () => worker.hasEnded() || (await jobRow(db, jobId)).finished_at !== null;
    let isKilled = false;
    try {
      worker.go();
      await expect.poll(isOver, { timeout: 60_000, interval: 5 }).toBe(true);
      isKilled = await Promise.race([worker.ended.then(() => true), delay(SETTLE_MS, false)]);
    } finally {
      worker.end("SIGKILL");
    }
    expect(await worker.ended).toEqual({ code: null, signal: "SIGKILL" });
    await recover(db, queue);
    if (isKilled) kills++;
    // The job ended before its n-th statement: there is no further point to be killed at.
    else if (point.when === "before") break;
  }
  const check = await checkRows(db, jobIds);
  const scenario = "SIGKILL before and during every statement of a job";
  reportTally({ scenario, jobs: jobIds.length, faults: kills, ...check });
  expect(check.problems).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(SCALE.killPoints);
});

function* points(): Generator<Point> {
  for (let nth = 1; nth < MANY; nth += SCALE.sweepStep) {
    for (const when of MOMENTS) yield { nth, when };
  }
}

function planOf({ nth, when }: Point): WorkerPlan {
  return {
    databaseUrl: url,
    endpoint: queue.endpoint,
    queueUrl: queue.urls.scans,
    pageMs: 0,
    heartbeat: false,
    kill: { statement: "", nth, when },
  };
}
