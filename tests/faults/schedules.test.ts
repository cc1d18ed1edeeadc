import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobRow, letTimePass } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../helpers/test-database.ts";
import { checkRows } from "./rig/check-rows.ts";
import { clockWithoutHeartbeat } from "./rig/clock.ts";
import { fakeFetch, siteDomain, siteTruth } from "./rig/fake-site.ts";
import { createGate, type Gate } from "./rig/gate.ts";
import { gatedDatabase } from "./rig/gated-database.ts";
import { reportTally } from "./rig/report.ts";
import { SCALE, SEED } from "./rig/scale.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";
import { allRows } from "./rig/scenario.ts";
import { interleave } from "./rig/schedule.ts";
import { deliver, drain, messageOf, recover } from "./rig/stage.ts";
import { gatedQueue } from "./rig/worker-ports.ts";

const PAGES = 12;
/** Statements of a worker on such a site until its first checkpoint has ended, about. */
const MAX_LEAD = 16;
/** begin, update, commit: a worker that makes no more got no job */
const STATEMENTS_OF_A_CLAIM = 3;
const A_WHILE_SECONDS = 3_600;

const { db, url } = testDatabase();
let queue: TestQueue;
let schedules = 0;

beforeAll(async () => {
  queue = await startTestQueue();
});
afterAll(() => queue.stop());

/** Runs a property over schedules, each on a site of its own, and tells how many jobs and schedules there were. */
async function overSchedules(
  scenario: string,
  play: (scheduler: fc.Scheduler, domain: string, lead: number) => Promise<string[]>,
): Promise<void> {
  const jobIds: string[] = [];
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.nat({ max: MAX_LEAD }), async (scheduler, lead) => {
      tried++;
      const played = await play(scheduler, siteDomain(`schedule-${schedules++}`, PAGES), lead);
      jobIds.push(...played);
      await recover(db, queue);
      expect((await checkRows(db, played)).problems).toEqual([]);
    }),
    // A failing schedule is told as it is: on a real database a shrunk one need not fail the same way.
    { seed: SEED, numRuns: SCALE.schedules, endOnFailure: true },
  );
  const check = await checkRows(db, jobIds);
  reportTally({ scenario: `${scenario} (${tried} schedules)`, jobs: jobIds.length, faults: tried, ...check });
  expect(check.problems).toEqual([]);
}

/** A process whose every statement, and send, waits for its turn. */
async function process<T>(
  scheduler: fc.Scheduler,
  name: string,
  work: (ports: { db: typeof db; gate: Gate }) => Promise<T>,
): Promise<T> {
  const gate = createGate(
    () => undefined,
    async (call) => {
      await scheduler.schedule(Promise.resolve(), `${name} ${call.name}`);
    },
  );
  const gated = gatedDatabase(url, gate);
  try {
    return await work({ db: gated, gate });
  } finally {
    await gated.destroy();
  }
}

async function submit(domain: string): Promise<string> {
  const target = { kind: "url", domain, startUrl: null } as const;
  return (await submitScan({ db, queue: queue.queue, log: silentLog }, { target, userId: TEST_USER.id }))
    .jobId;
}

test("two submits of one domain and the cancel of its job, in any order of their statements: an answer each, one active job", async () => {
  await overSchedules("two POSTs and a cancel", async (scheduler, domain) => {
    const first = await submit(domain);
    const post = (name: string) =>
      process(scheduler, name, async ({ db: gated, gate }) => {
        const ports = { db: gated, queue: gatedQueue(queue.queue, gate), log: silentLog };
        const target = { kind: "url", domain, startUrl: null } as const;
        return (await submitScan(ports, { target, userId: TEST_USER.id })).jobId;
      });
    const cancel = process(scheduler, "cancel", ({ db: gated }) => cancelJob(gated, first));
    const answers = [post("POST 1"), post("POST 2")];
    await interleave({ scheduler, db }, [...answers, cancel]);
    await cancel;
    const ids = new Set([first, ...(await Promise.all(answers))]);
    expect(ids.size).toBeLessThanOrEqual(2);
    expect((await jobRow(db, first)).status).toBe("cancelled");
    await drain(queue, { db });
    // A cancelled job's site was never looked at: only the one that took its place is compared with it.
    return [...ids].filter((id) => id !== first);
  });
});

test("two deliveries of one job, in any order of their statements: each page is fetched once", async () => {
  await overSchedules("two deliveries", async (scheduler, domain) => {
    const jobId = await submit(domain);
    const message = await queue.receive();
    const fetched: string[] = [];
    const site = fakeFetch();
    const delivery = (name: string) =>
      process(scheduler, name, async ({ db: gated }) => {
        const isDone = await deliver(queue, messageOf(jobId), {
          db: gated,
          clock: clockWithoutHeartbeat(),
          fetch: async (request, signal) => {
            if (request.purpose === "page") fetched.push(request.url);
            return await site(request, signal);
          },
        });
        expect(isDone).toBe(true);
      });
    const deliveries = [delivery("1st"), delivery("2nd")];
    await interleave({ scheduler, db }, deliveries);
    await Promise.all(deliveries);
    if (message) await queue.acknowledge(message);
    expect(fetched.toSorted()).toEqual([...siteTruth(domain).pages].sort());
    return [jobId];
  });
});

test("a worker, the loss of its lease and its successor, in any order of their statements: nothing is written after the end", async () => {
  let takeovers = 0;
  await overSchedules("a worker and its successor", async (scheduler, domain, lead) => {
    const jobId = await submit(domain);
    const message = await queue.receive();
    let rowsAtEnd: Awaited<ReturnType<typeof allRows>> | undefined;
    const worker = (name: string, prepare = async () => {}) =>
      process(scheduler, name, async ({ db: gated, gate }) => {
        await prepare();
        await deliver(queue, messageOf(jobId), { db: gated, clock: clockWithoutHeartbeat() });
        if (name === "successor" && gate.calls.length > STATEMENTS_OF_A_CLAIM) takeovers++;
        const rows = await allRows(db, jobId);
        if (rows.job.finished_at !== null) rowsAtEnd ??= rows;
      });
    const first = worker("first");
    await interleave({ scheduler, db }, [first], lead);
    // Waits where the first one is inside a transaction.
    const loseLease = () => letTimePass(db, A_WHILE_SECONDS, [jobId]);
    const workers = [first, worker("successor", loseLease)];
    await interleave({ scheduler, db }, workers);
    await Promise.all(workers);
    if (message) await queue.acknowledge(message);
    expect(await allRows(db, jobId)).toEqual(rowsAtEnd);
    return [jobId];
  });
  expect(takeovers).toBeGreaterThan(0);
});

test("a worker and a cancel, in any order of their statements: after the cancel nothing is written", async () => {
  await overSchedules("a worker and a cancel", async (scheduler, domain) => {
    const jobId = await submit(domain);
    const message = await queue.receive();
    let rowsAtCancel: Awaited<ReturnType<typeof allRows>> | undefined;
    const cancel = process(scheduler, "cancel", async ({ db: gated }) => {
      const outcome = await cancelJob(gated, jobId).then(
        () => "cancelled",
        () => "too late",
      );
      if (outcome === "cancelled") rowsAtCancel = await allRows(db, jobId);
    });
    const run = process(scheduler, "worker", async ({ db: gated }) => {
      await deliver(queue, messageOf(jobId), { db: gated, clock: clockWithoutHeartbeat() });
    });
    await interleave({ scheduler, db }, [cancel, run]);
    await Promise.all([cancel, run]);
    if (message) await queue.acknowledge(message);
    if (rowsAtCancel) expect(await allRows(db, jobId)).toEqual(rowsAtCancel);
    else expect((await jobRow(db, jobId)).status).toBe("complete");
    return [jobId];
  });
});
