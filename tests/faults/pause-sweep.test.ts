import { pauseJob, resumeJob } from "@contact-scanner/core/jobs/pause";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import { expect, test } from "vitest";
import { jobRow, letTimePass } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { waitingForLocks } from "../helpers/waiting-for-locks.ts";
import { clockWithoutHeartbeat } from "./rig/clock.ts";
import { fakeFetch } from "./rig/fake-site.ts";
import { createGate, type Gate } from "./rig/gate.ts";
import { gatedDatabase } from "./rig/gated-database.ts";
import { SCALE } from "./rig/scale.ts";
import { scenario } from "./rig/scenario.ts";
import { drain, recover, runReconciler } from "./rig/stage.ts";
import { crawlerContext, gatedFetch, gatedQueue, invocation } from "./rig/worker-ports.ts";

const PAGES = 40;
const PAGES_OF_FIRST_SLICE = 16;
const A_WHILE_SECONDS = 3_600;

const current = scenario();
const { db } = current;

/** Works on the queue's messages, with a hand-over, until none is left or the worker's process is dead. */
async function work(gate: Gate): Promise<void> {
  const gated = gatedDatabase(current.url, gate);
  let pages = 0;
  const site = fakeFetch();
  const context = crawlerContext({
    db: gated,
    queue: gatedQueue(current.queue.queue, gate),
    clock: clockWithoutHeartbeat(),
    fetch: gatedFetch(async (request, signal) => {
      if (request.purpose === "page") pages++;
      return await site(request, signal);
    }, gate),
  });
  const handler = crawlHandler(context);
  let slices = 0;
  for (let message = await current.queue.receive(); message; message = await current.queue.receive()) {
    const isFirst = slices++ === 0;
    const isShort = () => isFirst && pages >= PAGES_OF_FIRST_SLICE;
    const { batchItemFailures } = await handler(toSqsEvent([message], "scan"), invocation(isShort));
    if (gate.isDead || batchItemFailures.length > 0) break;
    await current.queue.acknowledge(message);
  }
  await gated.destroy();
}

async function countCalls(): Promise<number> {
  await current.submit({ pages: PAGES });
  const gate = createGate(() => undefined);
  await work(gate);
  return gate.calls.length;
}

/** Pauses the scan; resolves when that is done, or waits in the database for the worker's own transaction. */
async function pauseBeside(jobId: string): Promise<{ readonly pause: Promise<boolean> }> {
  let isDone = false;
  const pause = pauseJob(db, jobId).then(
    () => true,
    () => false,
  );
  void pause.finally(() => {
    isDone = true;
  });
  while (!isDone && (await waitingForLocks(db)) === 0) {}
  return { pause };
}

test.each([
  ["lives on", false],
  ["dies then", true],
])(
  "a pause at any call of a worker that %s keeps the scan as it is, and a resumption ends it whole",
  async (_name, dies) => {
    const calls = await countCalls();
    let pauses = 0;
    for (let point = 1; point <= calls; point += SCALE.sweepStep) {
      const { jobId } = await current.submit({ pages: PAGES });
      let beside: { readonly pause: Promise<boolean> } | undefined;
      const gate = createGate(
        ({ number }) => (dies && number === point + 1 ? "crash_before" : undefined),
        async ({ number }) => {
          if (number === point) beside = await pauseBeside(jobId);
        },
      );
      await work(gate);
      if (await beside?.pause) {
        pauses++;
        await letTimePass(db, A_WHILE_SECONDS, [jobId]);
        expect(await runReconciler(db, current.queue)).toEqual({ failed: 0, sent: 0 });
        await drain(current.queue, { db });
        expect(await jobRow(db, jobId)).toMatchObject({ finished_at: null, lease_id: null });
        const limits = { maxActiveScans: 100 };
        await resumeJob({ db, queue: current.queue.queue, log: silentLog, limits }, jobId);
      }
      await recover(db, current.queue);
      expect(await jobRow(db, jobId)).toMatchObject({ status: "complete" });
    }
    expect(pauses).toBeGreaterThan(0);
    current.faults = pauses * (dies ? 2 : 1);
  },
);
