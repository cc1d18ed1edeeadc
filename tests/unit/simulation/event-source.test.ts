import { describe, expect, test } from "vitest";
import { createSimulation } from "../../bench/simulation/engine/event-queue.ts";
import { createRandom } from "../../bench/simulation/engine/random.ts";
import {
  createEventSource,
  type EventSource,
  type Scaling,
  scalingRule,
} from "../../bench/simulation/model/event-source.ts";
import type { Scan } from "../../bench/simulation/model/scan.ts";
import { createScanQueue } from "../../bench/simulation/model/scan-queue.ts";

const MINUTE_MS = 60_000;

function scan(): Scan {
  return {
    user: 1,
    submittedAt: 0,
    latencyMs: 0,
    pages: 1,
    isDead: false,
    sentAt: 0,
    pagesDone: 0,
    pagesFailed: 0,
    siteFilesAsked: 0,
    firstPageAt: undefined,
  };
}

/** A queue that `messages` stand in, and what reads it by invocations of `workMs`. */
function reading(
  scaling: Scaling,
  {
    messages,
    workMs,
    batchSize = 1,
    windowMs = 0,
  }: { messages: number; workMs: number; batchSize?: number; windowMs?: number },
) {
  const simulation = createSimulation();
  const batches: { at: number; size: number }[] = [];
  let busy = 0;
  let source: EventSource | undefined;
  const queue = createScanQueue(simulation, () => source?.look());
  source = createEventSource({
    simulation,
    random: createRandom(1),
    queue,
    scaling,
    batchSize,
    windowMs,
    invoke(batch, ended) {
      batches.push({ at: simulation.now, size: batch.length });
      busy++;
      simulation.after(workMs, () => {
        busy--;
        ended();
      });
    },
  });
  for (let message = 0; message < messages; message++) queue.send(scan());
  return { simulation, source, queue, batches, busy: () => busy };
}

describe("Lambda reads a queue", () => {
  const endless = 100 * MINUTE_MS;

  test("by five invocations at a time, and 300 more each minute that leaves messages", () => {
    const { simulation, busy } = reading(
      { mode: "standard", maximumConcurrency: 1_000 },
      { messages: 5_000, workMs: endless },
    );
    const seen: number[] = [];
    for (let minute = 0; minute < 5; minute++) {
      simulation.run(minute * MINUTE_MS + 1);
      seen.push(busy());
    }
    expect(seen).toEqual([5, 305, 605, 905, 1_000]);
  });

  test("by no more than the mapping's maximum concurrency from the beginning", () => {
    const { simulation, busy } = reading(
      { mode: "standard", maximumConcurrency: 2 },
      { messages: 100, workMs: endless },
    );
    simulation.run(3 * MINUTE_MS);
    expect(busy()).toBe(2);
  });

  test("in provisioned mode by ten invocations a poller, and a thousand more a minute", () => {
    expect(scalingRule({ mode: "provisioned", minimumPollers: 2, maximumPollers: 200 })).toEqual({
      first: 20,
      most: 2_000,
      aMinute: 1_000,
    });
    const { simulation, busy } = reading(
      { mode: "provisioned", minimumPollers: 2, maximumPollers: 200 },
      { messages: 5_000, workMs: endless },
    );
    simulation.run(1);
    expect(busy()).toBe(20);
    simulation.run(MINUTE_MS + 1);
    expect(busy()).toBe(1_020);
  });

  test("and goes back to five when there is little to do", () => {
    const { simulation, source } = reading(
      { mode: "standard", maximumConcurrency: 1_000 },
      { messages: 400, workMs: 1_000 },
    );
    simulation.run(MINUTE_MS + 1);
    expect(source.allowed).toBe(305);
    simulation.run(3 * MINUTE_MS);
    expect(source.allowed).toBe(5);
  });

  test("beside workers that ask for messages themselves, which get all once its own invocations are busy", () => {
    const simulation = createSimulation();
    let source: EventSource | undefined;
    let invoked = 0;
    let given = 0;
    const queue = createScanQueue(simulation, () => source?.look());
    source = createEventSource({
      simulation,
      random: createRandom(1),
      queue,
      scaling: { mode: "standard", maximumConcurrency: 2 },
      batchSize: 1,
      windowMs: 0,
      invoke: () => invoked++,
      workers: {
        asking: 1,
        give: () => given++,
      },
    });
    for (let message = 0; message < 100; message++) queue.send(scan());
    expect([invoked, given]).toEqual([2, 98]);
  });

  test("without a window it takes what is there, up to the batch's size", () => {
    const { simulation, batches } = reading(
      { mode: "standard", maximumConcurrency: 2 },
      { messages: 7, workMs: 1_000, batchSize: 5 },
    );
    simulation.run(10_000);
    // The first is taken as it comes, and so is the second.
    expect(batches.map(({ size }) => size)).toEqual([1, 1, 5]);
  });

  test("with a window it gathers until that is over or the batch is full", () => {
    const { simulation, batches } = reading(
      { mode: "standard", maximumConcurrency: 2 },
      { messages: 13, workMs: 60_000, batchSize: 5, windowMs: 2_000 },
    );
    simulation.run(3_000);
    expect(batches.map(({ size }) => size)).toEqual([5, 5]);
    expect(batches.every(({ at }) => at <= 2_000)).toBe(true);
  });
});
