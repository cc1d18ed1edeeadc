import { setTimeout as delay } from "node:timers/promises";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { letTimePass } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../helpers/test-database.ts";
import { checkRows } from "./rig/check-rows.ts";
import { siteDomain } from "./rig/fake-site.ts";
import { randomInt, seededRandom } from "./rig/random.ts";
import { reportTally } from "./rig/report.ts";
import { SCALE, SEED } from "./rig/scale.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";
import type { WorkerPlan } from "./rig/worker.ts";
import { startWorkerProcess, type WorkerProcess } from "./rig/worker-process.ts";

const A_WHILE_SECONDS = 3_600;
/** ms that a page takes */
const PAGE_MS = 2;
/** ms from a worker's first lease to its end by the parent, at most: about what its first two jobs take */
const MAX_LIFE_MS = 100;
/** ms after which a worker that was to end itself is ended: it had no work of the kind left. */
const PATIENCE_MS = 1_000;

const { db, url } = testDatabase();
const random = seededRandom(SEED);
let queue: TestQueue;
let replayed = 0;

beforeAll(async () => {
  queue = await startTestQueue();
});
afterAll(() => queue.stop());

test("workers killed at random moments and inside their transactions: every job ends, every row once", async () => {
  let jobIds = await submitJobs("kill", SCALE.jobsWhileKilled);
  let kills = 0;
  let killsAtWork = 0;
  let next = startWorkerProcess(planOf(randomKill(kills)));
  while (kills < SCALE.kills) {
    const worker = await next;
    kills++;
    next = startWorkerProcess(planOf(kills < SCALE.kills ? randomKill(kills) : null));
    worker.go();
    await endedByKill(worker);
    if ((await heldJobs()) > 0) killsAtWork++;
    await recover();
    jobIds = await replaceExhausted(jobIds);
    // Always something to kill a worker at.
    if ((await unfinished()) === 0) jobIds.push(...(await submitJobs(`kill-more-${kills}`, 10)));
  }
  await finish(await next);
  jobIds = await replaceExhausted(jobIds);
  const check = await checkRows(db, jobIds);
  const scenario = `kill -9 of worker processes (${killsAtWork} of ${kills} in the middle of a job; ${replayed} jobs replayed)`;
  reportTally({ scenario, jobs: jobIds.length, faults: kills, ...check });
  expect(check.problems).toEqual([]);
  expect(killsAtWork).toBeGreaterThanOrEqual(SCALE.killsAtWork);
});

async function submitJobs(name: string, count: number): Promise<string[]> {
  const jobIds: string[] = [];
  for (let n = 0; n < count; n++) {
    const target = {
      kind: "url",
      domain: siteDomain(`${name}-${n}`, randomInt(random, 15, 60)),
      startUrl: null,
    } as const;
    const submitted = await submitScan(
      { db, queue: queue.queue, log: silentLog },
      { target, userId: TEST_USER.id },
    );
    jobIds.push(submitted.jobId);
  }
  return jobIds;
}

/** Every other worker ends itself at a checkpoint's edge or inside it, the others are ended at any moment. */
function randomKill(index: number): WorkerPlan["kill"] {
  if (index % 2 === 0) return null;
  const statements = [
    "begin",
    "commit",
    'insert into "pages"',
    'insert into "contacts"',
    'insert into "frontier"',
    'update "jobs"',
  ];
  const moments = ["before", "during", "after"] as const;
  return {
    statement: statements[randomInt(random, 0, statements.length - 1)] ?? "commit",
    nth: randomInt(random, 1, 8),
    when: moments[randomInt(random, 0, 2)] ?? "during",
  };
}

function planOf(kill: WorkerPlan["kill"]): WorkerPlan {
  return {
    databaseUrl: url,
    endpoint: queue.endpoint,
    queueUrl: queue.urls.scans,
    pageMs: PAGE_MS,
    heartbeat: true,
    kill,
  };
}

let killIndex = 0;
async function endedByKill(worker: WorkerProcess): Promise<void> {
  const isSelfKill = killIndex++ % 2 === 1;
  const lifeMs = randomInt(random, 0, MAX_LIFE_MS);
  await Promise.race([worker.ended, isSelfKill ? delay(PATIENCE_MS) : workedFor(lifeMs)]);
  worker.end("SIGKILL");
  expect(await worker.ended).toEqual({ code: null, signal: "SIGKILL" });
}

/** Resolves when a worker has held a lease for so long, or found nothing to hold. */
async function workedFor(lifeMs: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && (await heldJobs()) === 0) await delay(5);
  await delay(lifeMs);
}

/** No worker is alive: their leases and messages are gone after a while. */
async function recover(): Promise<void> {
  await letTimePass(db, A_WHILE_SECONDS);
  await reconcile({ db, queue: queue.queue, log: silentLog }, { isTimeUp: () => false });
}

/** Jobs that failed for their attempts alone are replayed, as an operator would. */
async function replaceExhausted(jobIds: readonly string[]): Promise<string[]> {
  const exhausted = await db
    .selectFrom("jobs")
    .select("job_id")
    .where("status", "=", "failed")
    .where("error", "like", "%attempts%")
    .execute();
  const newIds = new Map<string, string>();
  for (const { job_id } of exhausted) {
    if (!jobIds.includes(job_id)) continue;
    replayed++;
    newIds.set(job_id, (await replayJob({ db, queue: queue.queue, log: silentLog }, job_id)).jobId);
  }
  return jobIds.map((jobId) => newIds.get(jobId) ?? jobId);
}

/** Lets a worker nobody kills do the rest. */
async function finish(worker: WorkerProcess): Promise<void> {
  worker.go();
  try {
    await expect.poll(unfinished, { timeout: 300_000, interval: 50 }).toBe(0);
  } finally {
    worker.end("SIGKILL");
    await worker.ended;
  }
}

async function unfinished(): Promise<number> {
  const jobs = db.selectFrom("jobs").select("id").where("status", "in", ["pending", "running"]);
  return (await jobs.execute()).length;
}

/** Jobs whose worker died with the lease in its hands. */
async function heldJobs(): Promise<number> {
  const jobs = db
    .selectFrom("jobs")
    .select("id")
    .where("status", "=", "running")
    .where("lease_expires_at", ">", (eb) => eb.fn<Date>("now"));
  return (await jobs.execute()).length;
}
