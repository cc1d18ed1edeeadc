import type { Message } from "@aws-sdk/client-sqs";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobRow, letTimePass } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../helpers/test-database.ts";
import { addChecks, checkRows } from "./rig/check-rows.ts";
import { countedUsage, pagesOfFailedScans, usageOfScans } from "./rig/check-usage.ts";
import { hurriedClock } from "./rig/clock.ts";
import { deadDomain, fakeFetch, type SiteVersion, siteDomain } from "./rig/fake-site.ts";
import { createGate, type Fault, type Gate } from "./rig/gate.ts";
import { gatedDatabase } from "./rig/gated-database.ts";
import { seededRandom } from "./rig/random.ts";
import { reportTally } from "./rig/report.ts";
import { SCALE, SEED } from "./rig/scale.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";
import { crawlerContext, gatedFetch, gatedQueue, invocation } from "./rig/worker-ports.ts";

const WORKERS = 8;
const CLOCK_SKEW_MS = 5 * 60_000;
const A_WHILE_SECONDS = 3_600;
const MAX_ROUNDS = 60;

/** How often each fault is drawn: of the calls of a port, … */
const CALL_FAULTS: readonly [Fault, number][] = [
  ["crash_before", 0.003],
  ["crash_after", 0.003],
  ["fail_before", 0.004],
  ["fail_after", 0.004],
];
/** … and of the messages that a worker receives. */
const MESSAGE_FAULTS = {
  lost: 0.03,
  duplicatedWhileAlive: 0.05,
  duplicatedAfter: 0.05,
  leaseExpires: 0.05,
  sliceEnds: 0.1,
  backendTerminated: 0.05,
  cancelled: 0.02,
};

const { db, url } = testDatabase();
const random = seededRandom(SEED);
const admin = new pg.Pool({ connectionString: url, max: 1 });
const tally: Record<string, number> = {};
let replayed = 0;
let queue: TestQueue;

beforeAll(async () => {
  queue = await startTestQueue();
});
afterAll(async () => {
  await queue.stop();
  await admin.end();
});

test(`${SCALE.chaosJobs} jobs through ${WORKERS} workers with random faults, and again when their sites have changed: each ends once and whole`, async () => {
  const first = await scanThroughFaults("before");
  const firstCheck = await checkRows(db, first);
  const second = await scanThroughFaults("after");
  const checks = [firstCheck, await checkRows(db, second, "after"), await checkRows(db, first, "before")];
  // A slice that ends is no fault; its hand-over is where many others fall.
  const faults = Object.entries(tally).reduce(
    (sum, [kind, count]) => (kind === "sliceEnds" ? sum : sum + count),
    0,
  );
  const kinds = Object.entries(tally).map(([kind, count]) => `${kind} ${count}`);
  const check = checks.reduce(addChecks);
  reportTally({
    scenario: `chaos (${kinds.join(", ")}; ${replayed} replayed)`,
    jobs: first.length + second.length,
    faults,
    ...check,
  });
  expect(check.problems).toEqual([]);
  await checkUsage();
  expect([first.length, second.length]).toEqual([SCALE.chaosJobs, SCALE.chaosJobs]);
  expect(faults).toBeGreaterThanOrEqual(SCALE.chaosJobs / 2);
});

/** Whatever befell the scans, each page, byte and millisecond that they tell of was counted once. */
async function checkUsage(): Promise<void> {
  const { bytes, cpuMs, ...counted } = await countedUsage(db);
  const { bytes: bytesTold, cpuMs: cpuMsTold, ...told } = await usageOfScans(db);
  expect(counted).toEqual(told);
  if ((await pagesOfFailedScans(db)) === 0)
    expect({ bytes, cpuMs }).toEqual({ bytes: bytesTold, cpuMs: cpuMsTold });
  else expect({ bytes, cpuMs }).toSatisfy((all) => all.bytes > bytesTold && all.cpuMs >= cpuMsTold);
}

/** Scans every site until all jobs have ended; the sites are in this state meanwhile. */
async function scanThroughFaults(version: SiteVersion): Promise<string[]> {
  let jobIds = await submitJobs(version);
  for (let round = 0; (await unfinished()) > 0 && round < MAX_ROUNDS; round++) {
    await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker, version)));
    await letTimePass(db, A_WHILE_SECONDS);
    await reconcileThroughFaults();
    jobIds = await replayExhausted(jobIds);
  }
  return jobIds;
}

/** Clients submit through faulty processes, and ask again, with the same key, when they get no answer. */
async function submitJobs(version: SiteVersion): Promise<string[]> {
  const numbers = Array.from({ length: SCALE.chaosJobs }, (_, number) => number);
  const jobIds: string[] = [];
  const submitNext = async () => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
      jobIds.push(await submitUntilAnswered(domainOf(number), version));
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, submitNext));
  return jobIds;
}

/** Some of the sites are dead; the others have one to forty pages. */
function domainOf(number: number): string {
  if (number % 33 === 32) return deadDomain(`chaos-${number}`);
  return siteDomain(`chaos-${number}`, 1 + ((number * 7) % 40));
}

async function submitUntilAnswered(domain: string, version: SiteVersion): Promise<string> {
  for (;;) {
    const gate = createGate(drawFault);
    const gated = gatedDatabase(url, gate);
    try {
      const target = { kind: "url", domain, startUrl: null } as const;
      const ports = { db: gated, queue: gatedQueue(queue.queue, gate), log: silentLog };
      return (
        await submitScan(ports, { target, userId: TEST_USER.id, idempotencyKey: `${domain} ${version}` })
      ).jobId;
    } catch (error) {
      if (gate.faults.length === 0) throw error;
    } finally {
      await gated.destroy();
      countFaults(gate);
    }
  }
}

/** A process after the other, each until it crashes, as long as there are messages. */
async function work(worker: number, version: SiteVersion): Promise<void> {
  for (let message = await queue.receive(); message; message = await queue.receive()) {
    if (draw("lost")) {
      await queue.acknowledge(message);
      continue;
    }
    await handleFaultily(message, worker % 2 === 0 ? CLOCK_SKEW_MS : -CLOCK_SKEW_MS, version);
  }
}

async function handleFaultily(message: Message, skewMs: number, version: SiteVersion): Promise<void> {
  const gate = createGate(drawFault);
  const gated = gatedDatabase(url, gate);
  const jobId: string = JSON.parse(message.Body ?? "").job_id;
  const trouble = drawTrouble(jobId, message);
  let fetches = 0;
  const site = fakeFetch(undefined, version);
  const context = crawlerContext({
    db: gated,
    queue: gatedQueue(queue.queue, gate),
    clock: hurriedClock(skewMs),
    random,
    fetch: gatedFetch(async (request, signal) => {
      if (++fetches === 3) await trouble?.();
      return await site(request, signal);
    }, gate),
  });
  const endsEarly = draw("sliceEnds");
  const handler = crawlHandler(context);
  const { batchItemFailures } = await handler(
    toSqsEvent([message], "scan"),
    invocation(() => endsEarly && fetches > 5),
  );
  await gated.destroy();
  countFaults(gate);
  if (gate.isDead || batchItemFailures.length > 0) return;
  await queue.acknowledge(message);
  if (draw("duplicatedAfter")) await queue.sendBody(message.Body ?? "");
}

/** What befalls a job from outside while it runs. */
function drawTrouble(jobId: string, message: Message): (() => Promise<unknown>) | undefined {
  if (draw("leaseExpires")) {
    return async () => {
      await letTimePass(db, A_WHILE_SECONDS, [jobId]);
      await queue.sendBody(message.Body ?? "");
    };
  }
  if (draw("duplicatedWhileAlive")) return () => queue.sendBody(message.Body ?? "");
  if (draw("cancelled")) return () => cancelJob(db, jobId).catch(() => {});
  if (draw("backendTerminated")) return terminateSomeBackend;
  return undefined;
}

async function terminateSomeBackend(): Promise<void> {
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and query like '%jobs%' limit 1`,
  );
}

async function reconcileThroughFaults(): Promise<void> {
  const refusing = random() < 0.2;
  if (refusing) count("queueRefuses");
  const bulk = refusing
    ? { sendAll: async () => ({ sentJobIds: [], refusal: new Error("SQS is away") }) }
    : queue.queue;
  const ports = { db, queue: bulk, log: silentLog };
  await Promise.all([
    reconcile(ports, { isTimeUp: () => false }),
    reconcile(ports, { isTimeUp: () => false }),
  ]);
}

/** Jobs that failed for their attempts alone are replayed, as an operator would. */
async function replayExhausted(jobIds: readonly string[]): Promise<string[]> {
  return await Promise.all(
    jobIds.map(async (jobId) => {
      const { status, error } = await jobRow(db, jobId);
      if (status !== "failed" || !error?.includes("attempts")) return jobId;
      replayed++;
      return (await replayJob({ db, queue: queue.queue, log: silentLog }, jobId)).jobId;
    }),
  );
}

function drawFault(): Fault | undefined {
  let left = random();
  for (const [fault, share] of CALL_FAULTS) {
    left -= share;
    if (left < 0) return fault;
  }
  return undefined;
}

function draw(kind: keyof typeof MESSAGE_FAULTS): boolean {
  const isDrawn = random() < MESSAGE_FAULTS[kind];
  if (isDrawn) count(kind);
  return isDrawn;
}

function countFaults(gate: Gate): void {
  for (const { fault } of gate.faults) count(fault);
}

function count(kind: string): void {
  tally[kind] = (tally[kind] ?? 0) + 1;
}

async function unfinished(): Promise<number> {
  const jobs = db.selectFrom("jobs").select("id").where("status", "in", ["pending", "running"]);
  return (await jobs.execute()).length;
}
