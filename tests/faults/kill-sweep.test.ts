import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { jobRow } from "../helpers/jobs.ts";
import { type TestDatabase, testDatabase } from "../helpers/test-database.ts";
import { checkRows } from "./rig/check-rows.ts";
import { reportTally } from "./rig/report.ts";
import { SCALE } from "./rig/scale.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";
import { recover, submitSite } from "./rig/stage.ts";
import { startWorkerProcess, type WorkerProcess } from "./rig/worker-process.ts";

/** Pages, and with them two checkpoints and the one at the end. */
const PAGES = 40;
const MOMENTS = ["before", "during"] as const;
/** ms after its job's end in which a worker may still meet the statement that it is to die at */
const SETTLE_MS = 250;
/** ms for a hundred processes on a machine that has other work too */
const TEST_TIMEOUT_MS = 1_800_000;

type Point = { readonly nth: number; readonly when: (typeof MOMENTS)[number] };
type Prepared = { readonly point: Point; readonly queue: TestQueue; readonly worker: WorkerProcess };

/** Side by side: to recover ages all jobs of a database, so each lane has its own. */
const lanes = [testDatabase(), testDatabase()];

/**
 * From claim to end: the edges of each checkpoint, between each two statements inside its transaction, and with a
 * statement on its way, COMMIT included. Before a statement is after the one before it.
 */
test("a worker process killed (SIGKILL) at every statement of a job: the next one ends it, every row once", {
  timeout: TEST_TIMEOUT_MS,
}, async () => {
  const swept = await Promise.all(lanes.map((database, lane) => sweep(database, lane)));
  const sum = (of: (lane: (typeof swept)[number]) => number) =>
    swept.reduce((total, lane) => total + of(lane), 0);
  const kills = sum((lane) => lane.kills);
  reportTally({
    scenario: "SIGKILL before and during every statement of a job",
    jobs: sum((lane) => lane.jobs),
    faults: kills,
    lost: sum(({ check }) => check.lost),
    doubled: sum(({ check }) => check.doubled),
    stuck: sum(({ check }) => check.stuck),
  });
  expect(swept.flatMap(({ check }) => check.problems)).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(SCALE.killPoints);
});

/** A lane's points in turn, until its jobs end before the statement; the next worker starts while one lives. */
async function sweep({ db, url }: TestDatabase, lane: number) {
  const jobIds: string[] = [];
  let kills = 0;
  let next = prepare({ nth: 1 + lane * SCALE.sweepStep, when: "before" }, url);
  for (let isReached = true; isReached; ) {
    const { point, queue, worker } = await next;
    next = prepare(pointAfter(point), url);
    const { jobId } = await submitSite(db, queue, { pages: PAGES });
    jobIds.push(jobId);
    const isKilled = await isKilledAtWork(worker, async () => (await jobRow(db, jobId)).finished_at !== null);
    await recover(db, queue);
    await queue.stop();
    if (isKilled) kills++;
    isReached = isKilled || point.when === "during";
  }
  const { queue, worker } = await next;
  worker.end("SIGKILL");
  await worker.ended;
  await queue.stop();
  return { jobs: jobIds.length, kills, check: await checkRows(db, jobIds) };
}

function pointAfter({ nth, when }: Point): Point {
  return when === "before"
    ? { nth, when: "during" }
    : { nth: nth + lanes.length * SCALE.sweepStep, when: "before" };
}

/** A queue of its own: what a dead worker still waits for at one would be handed to nobody. */
async function prepare(point: Point, databaseUrl: string): Promise<Prepared> {
  const queue = await startTestQueue();
  const worker = await startWorkerProcess({
    databaseUrl,
    endpoint: queue.endpoint,
    queueUrl: queue.urls.scans,
    pageMs: 0,
    heartbeat: false,
    siteVersion: "before",
    kill: { statement: "", ...point },
  });
  return { point, queue, worker };
}

/** Lets it work until it kills itself, or its job ended without that: then it is killed, and this gives false. */
async function isKilledAtWork(worker: WorkerProcess, hasJobEnded: () => Promise<boolean>): Promise<boolean> {
  let isKilled = false;
  try {
    worker.go();
    const isOver = async () => worker.hasEnded() || (await hasJobEnded());
    await expect.poll(isOver, { timeout: 60_000, interval: 5 }).toBe(true);
    isKilled = await Promise.race([worker.ended.then(() => true), delay(SETTLE_MS, false)]);
  } finally {
    worker.end("SIGKILL");
  }
  expect(await worker.ended).toEqual({ code: null, signal: "SIGKILL" });
  return isKilled;
}
