import { setTimeout as delay } from "node:timers/promises";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { letTimePass } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../helpers/test-database.ts";
import { addChecks, checkRows } from "./rig/check-rows.ts";
import { type SiteVersion, siteDomain } from "./rig/fake-site.ts";
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
/** ms between two looks whether all jobs have ended */
const LOOK_MS = 50;
/** looks between two runs of the reconciler: some 10 s, in which a worker that lives does many of these jobs */
const LOOKS_A_RECONCILER = 200;

const { db, url } = testDatabase();
const random = seededRandom(SEED);
let queue: TestQueue;
let replayed = 0;

beforeAll(async () => {
  queue = await startTestQueue();
});
afterAll(() => queue.stop());

test("workers killed at random moments and inside their transactions, and again when the sites have changed: every job ends, every row once", async () => {
  const first = await scanThroughKills(siteDomains("kill", SCALE.jobsWhileKilled), "before");
  const firstCheck = await checkRows(db, first.jobIds);
  const second = await scanThroughKills(first.domains, "after");
  const checks = [
    firstCheck,
    await checkRows(db, second.jobIds, "after"),
    // What the first scans saw stays what they saw.
    await checkRows(db, first.jobIds),
  ];
  const check = checks.reduce(addChecks);
  const kills = first.kills + second.kills;
  const killsAtWork = first.killsAtWork + second.killsAtWork;
  const scenario = `kill -9 of worker processes (${killsAtWork} of ${kills} in the middle of a job; ${replayed} jobs replayed)`;
  reportTally({ scenario, jobs: first.jobIds.length + second.jobIds.length, faults: kills, ...check });
  expect(check.problems).toEqual([]);
  expect(killsAtWork).toBeGreaterThanOrEqual(SCALE.killsAtWork);
});

/** Scans the sites, in this state, while workers are killed; gives back the jobs and all sites that were scanned. */
async function scanThroughKills(domains: readonly string[], version: SiteVersion) {
  const scanned = [...domains];
  let jobIds = await submitJobs(domains);
  let kills = 0;
  let killsAtWork = 0;
  let next = startWorkerProcess(planOf(randomKill(kills), version));
  while (kills < SCALE.kills / 2) {
    const worker = await next;
    kills++;
    next = startWorkerProcess(planOf(kills < SCALE.kills / 2 ? randomKill(kills) : null, version));
    worker.go();
    await endedByKill(worker);
    if ((await heldJobs()) > 0) killsAtWork++;
    await recover();
    jobIds = await replaceExhausted(jobIds);
    // Always something to kill a worker at.
    if ((await unfinished()) === 0) {
      const more = siteDomains(`kill-more-${version}-${kills}`, 10);
      scanned.push(...more);
      jobIds.push(...(await submitJobs(more)));
    }
  }
  await finish(await next);
  return { jobIds: await replaceExhausted(jobIds), domains: scanned, kills, killsAtWork };
}

function siteDomains(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => siteDomain(`${name}-${n}`, randomInt(random, 15, 60)));
}

async function submitJobs(domains: readonly string[]): Promise<string[]> {
  const jobIds: string[] = [];
  for (const domain of domains) {
    const target = { kind: "url", domain, startUrl: null } as const;
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
    'insert into "scan_pages"',
    'insert into "sightings"',
    'insert into "frontier_changes"',
    'update "jobs"',
  ];
  const moments = ["before", "during", "after"] as const;
  return {
    statement: statements[randomInt(random, 0, statements.length - 1)] ?? "commit",
    nth: randomInt(random, 1, 8),
    when: moments[randomInt(random, 0, 2)] ?? "during",
  };
}

function planOf(kill: WorkerPlan["kill"], siteVersion: SiteVersion): WorkerPlan {
  return {
    siteVersion,
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

/**
 * Lets a worker nobody kills do the rest, beside the reconciler: a statement of a killed worker may have been committed
 * after it was looked for.
 */
async function finish(worker: WorkerProcess): Promise<void> {
  worker.go();
  try {
    for (let looks = 1; (await unfinished()) > 0; looks++) {
      await delay(LOOK_MS);
      if (looks % LOOKS_A_RECONCILER === 0) await recover();
    }
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
