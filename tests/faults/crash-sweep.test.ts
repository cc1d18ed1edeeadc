import { LIMITS } from "@contact-scanner/core/config";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { reconcileHandler } from "@contact-scanner/functions/handlers/reconcile";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { createLambdaContext } from "@contact-scanner/local/lambda-context";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobRow, letTimePass } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../helpers/test-database.ts";
import { checkRows } from "./rig/check-rows.ts";
import { clockWithoutHeartbeat } from "./rig/clock.ts";
import { fakeFetch, siteDomain } from "./rig/fake-site.ts";
import { createGate, type Fault, type Gate } from "./rig/gate.ts";
import { gatedDatabase } from "./rig/gated-database.ts";
import { reportTally } from "./rig/report.ts";
import { SCALE } from "./rig/scale.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";
import { crawlerContext, gatedFetch, gatedQueue, invocation } from "./rig/worker-ports.ts";

/** Two checkpoints before the hand-over of the first slice, and two after it. */
const PAGES = 40;
const PAGES_OF_FIRST_SLICE = 16;
const A_WHILE_SECONDS = 3_600;
const MAX_ROUNDS = 10;

const { db, url } = testDatabase();
let queue: TestQueue;

beforeAll(async () => {
  queue = await startTestQueue();
});
afterAll(() => queue.stop());

test("a crash before or after any call of a job, from submit to the end, loses and doubles nothing", async () => {
  const calls = await countCalls();
  const points = Array.from(
    { length: Math.ceil(calls / SCALE.sweepStep) },
    (_, i) => 1 + i * SCALE.sweepStep,
  );
  const jobIds: string[] = [];
  let crashes = 0;
  for (const point of points) {
    for (const fault of ["crash_before", "crash_after"] as const) {
      const name = `sweep-${point}-${fault.replace("_", "-")}`;
      const gate = createGate(({ number }) => (number === point ? fault : undefined));
      jobIds.push(await liveThrough(name, gate));
      crashes += gate.faults.length;
    }
  }
  const check = await checkRows(db, jobIds);
  reportTally({ scenario: `crash sweep (${calls} calls)`, jobs: jobIds.length, faults: crashes, ...check });
  expect(check.problems).toEqual([]);
  expect(crashes).toBe(points.length * 2);
});

test.each(["fail_before", "fail_after"] as const)(
  "a connection cut or a send refused at any call (%s) loses and doubles nothing",
  async (fault: Fault) => {
    const calls = await countCalls();
    const jobIds: string[] = [];
    let faults = 0;
    for (let point = 1; point <= calls; point += SCALE.sweepStep) {
      const gate = createGate(({ number, name }) =>
        number === point && !name.startsWith("fetch") ? fault : undefined,
      );
      jobIds.push(await liveThrough(`cut-${point}-${fault.replace("_", "-")}`, gate));
      faults += gate.faults.length;
    }
    const check = await checkRows(db, jobIds);
    reportTally({ scenario: `cut sweep, ${fault}`, jobs: jobIds.length, faults, ...check });
    expect(check.problems).toEqual([]);
  },
);

async function countCalls(): Promise<number> {
  const gate = createGate(() => undefined);
  await liveThrough(`count-${crypto.randomUUID()}`, gate);
  return gate.calls.length;
}

/** A job's whole life, its first process behind the gate; then time passes and healthy processes take over. */
async function liveThrough(name: string, gate: Gate): Promise<string> {
  const request = {
    target: { kind: "url", domain: siteDomain(name, PAGES), startUrl: null },
    userId: TEST_USER.id,
    idempotencyKey: name,
  } as const;
  const gated = gatedDatabase(url, gate);
  const healthy = { db, queue: queue.queue, log: silentLog };
  try {
    const gatedPorts = { db: gated, queue: gatedQueue(queue.queue, gate), log: silentLog };
    // A client without an answer asks again with the same key.
    const { jobId } = await submitScan(gatedPorts, request).catch(() => submitScan(healthy, request));
    if (!gate.isDead) await handleNext(gatedWorker(gate, gated), gate);
    if (!gate.isDead) await handleNext(gatedWorker(gate, gated), gate);
    await recover(jobId);
    return jobId;
  } finally {
    await gated.destroy();
  }
}

function gatedWorker(gate: Gate, gated: typeof db) {
  let fetches = 0;
  const fetch = gatedFetch(async (request, signal) => {
    fetches++;
    return await fakeFetch()(request, signal);
  }, gate);
  const clock = clockWithoutHeartbeat();
  const context = crawlerContext({ db: gated, queue: gatedQueue(queue.queue, gate), fetch, clock });
  const handler = crawlHandler(context);
  return { handler, lambda: invocation(() => fetches >= PAGES_OF_FIRST_SLICE) };
}

/** Receives one message and acknowledges it as the event source does, unless the process died. */
async function handleNext(
  { handler, lambda }: { handler: ReturnType<typeof crawlHandler>; lambda: ReturnType<typeof invocation> },
  gate?: Gate,
): Promise<boolean> {
  const message = await queue.receive();
  if (!message) return false;
  const { batchItemFailures } = await handler(toSqsEvent([message], "scan"), lambda);
  if (!gate?.isDead && batchItemFailures.length === 0) await queue.acknowledge(message);
  return true;
}

async function recover(jobId: string): Promise<void> {
  const ports = { db, queue: queue.queue, log: silentLog, metrics: SILENT_METRICS };
  const reconcile = reconcileHandler({ ...ports, retention: LIMITS, limits: NO_LIMITS });
  const context = crawlerContext({
    db,
    queue: queue.queue,
    fetch: fakeFetch(),
    clock: clockWithoutHeartbeat(),
  });
  for (let round = 0; round < MAX_ROUNDS; round++) {
    while (await handleNext({ handler: crawlHandler(context), lambda: invocation() })) {}
    if ((await jobRow(db, jobId)).finished_at !== null) return;
    await letTimePass(db, A_WHILE_SECONDS, [jobId]);
    await reconcile({}, createLambdaContext("reconcile", 60_000));
  }
}
