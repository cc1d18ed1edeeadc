import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSimulation } from "../../bench/simulation/engine/event-queue.ts";
import { createProcessor } from "../../bench/simulation/engine/processor.ts";
import { createRandom } from "../../bench/simulation/engine/random.ts";
import { createGauge } from "../../bench/simulation/engine/statistics.ts";

/** ms at which each piece of work ends that begins at 0, each by a thread of its own. */
function endsOf(cores: number, works: readonly number[]): number[] {
  const simulation = createSimulation();
  const processor = createProcessor(simulation, cores);
  const ends: number[] = works.map(() => Number.NaN);
  for (const [index, work] of works.entries()) {
    processor.run(work, () => {
      ends[index] = simulation.now;
    });
  }
  simulation.run();
  return ends;
}

describe("threads that share cores", () => {
  test.each([
    { cores: 2, works: [10, 20], ends: [10, 20], why: "each has a core" },
    { cores: 1, works: [10, 10], ends: [20, 20], why: "both get half of it" },
    {
      cores: 1,
      works: [10, 20],
      ends: [20, 30],
      why: "the second one has all of it once the first has ended",
    },
    {
      cores: 2,
      works: [10, 10, 20],
      ends: [15, 15, 25],
      why: "three get two thirds each, and then one gets one",
    },
    { cores: 0.5, works: [10], ends: [20], why: "a function of less memory has a share of a core" },
  ])("$cores cores: $why", ({ cores, works, ends }) => {
    for (const [index, end] of endsOf(cores, works).entries()) expect(end).toBeCloseTo(ends[index] ?? 0);
  });

  test("lose no work: what was used is what was asked for, and no one ends before they could", () => {
    const works = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(works, fc.double({ min: 0.2, max: 4, noNaN: true }), (all, cores) => {
        const simulation = createSimulation();
        const processor = createProcessor(simulation, cores);
        for (const work of all) processor.run(work, () => {});
        simulation.run();
        const sum = all.reduce((total, work) => total + work, 0);
        expect(processor.usedMs).toBeCloseTo(sum, 3);
        const least = Math.max(sum / cores, ...all.map((work) => work / Math.min(1, cores)));
        expect(simulation.now).toBeGreaterThanOrEqual(least - 1e-3);
      }),
    );
  });
});

test("a thread works through its tasks one after the other, whatever cores are free", () => {
  const simulation = createSimulation();
  const thread = createProcessor(simulation, 4).newThread();
  const ends: [string, number][] = [];
  for (const name of ["first", "second", "third"]) thread.run(10, () => ends.push([name, simulation.now]));
  simulation.run();
  expect(ends).toEqual([
    ["first", 10],
    ["second", 20],
    ["third", 30],
  ]);
});

/** Customers at a processor of one core, who come at random moments. Times in ms. */
function queueOf({ load, workMs, isShared }: { load: number; workMs: number; isShared: boolean }) {
  const customers = 200_000;
  const simulation = createSimulation();
  const random = createRandom(5);
  const processor = createProcessor(simulation, 1);
  const thread = processor.newThread();
  const present = createGauge(() => simulation.now);
  let stayed = 0;
  let left = customers;
  function come(): void {
    if (left-- === 0) return;
    const cameAt = simulation.now;
    present.add(1);
    (isShared ? processor : thread).run(workMs, () => {
      present.add(-1);
      stayed += simulation.now - cameAt;
    });
    simulation.after(random.exponential(workMs / load), come);
  }
  come();
  simulation.run();
  const meanStay = stayed / customers;
  return { meanStay, meanPresent: present.total / simulation.now, perMs: customers / simulation.now };
}

describe("queues of which the answer is known", () => {
  test.each([0.3, 0.6, 0.8])("one server in order (M/D/1) at a load of %s", (load) => {
    const { meanStay } = queueOf({ load, workMs: 10, isShared: false });
    // Pollaczek and Khinchine: a wait of load × work / 2 (1 − load), and the work.
    const expected = 10 + (load * 10) / (2 * (1 - load));
    expect(Math.abs(meanStay / expected - 1)).toBeLessThan(0.03);
  });

  test.each([0.3, 0.6, 0.8])("one server that all share (M/G/1-PS) at a load of %s", (load) => {
    const { meanStay } = queueOf({ load, workMs: 10, isShared: true });
    expect(Math.abs(meanStay / (10 / (1 - load)) - 1)).toBeLessThan(0.03);
  });

  test("Little's law: those who are present are those who come, times how long they stay", () => {
    const { meanStay, meanPresent, perMs } = queueOf({ load: 0.7, workMs: 10, isShared: true });
    expect(meanPresent).toBeCloseTo(perMs * meanStay, 6);
  });
});
