import fc from "fast-check";
import { expect, test } from "vitest";
import { createSimulation } from "../../bench/simulation/engine/event-queue.ts";
import { createRandom } from "../../bench/simulation/engine/random.ts";

test("what is to happen happens in the order of its time, and of one time in the order it was asked for", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (delays) => {
      const simulation = createSimulation();
      const happened: { at: number; index: number }[] = [];
      for (const [index, delay] of delays.entries()) {
        simulation.after(delay, () => happened.push({ at: simulation.now, index }));
      }
      simulation.run();
      const expected = delays
        .map((at, index) => ({ at, index }))
        .toSorted((a, b) => a.at - b.at || a.index - b.index);
      expect(happened).toEqual(expected);
    }),
  );
});

test("more actions than the heap begins with, and those that actions ask for, keep the order", () => {
  const simulation = createSimulation();
  const random = createRandom(1);
  const happened: number[] = [];
  const act = (further: number) => () => {
    happened.push(simulation.now);
    for (let each = 0; each < further; each++) simulation.after(Math.floor(random.next() * 50), act(0));
  };
  for (let each = 0; each < 3_000; each++) simulation.after(Math.floor(random.next() * 1_000), act(2));
  simulation.run();
  expect(happened).toHaveLength(9_000);
  expect(happened).toEqual(happened.toSorted((a, b) => a - b));
});

test("a run until a time leaves what comes after it, and the clock stands at that time", () => {
  const simulation = createSimulation();
  const happened: number[] = [];
  for (const at of [1, 5, 9]) simulation.after(at, () => happened.push(at));
  simulation.run(6);
  expect(happened).toEqual([1, 5]);
  expect(simulation.now).toBe(6);
  simulation.run();
  expect(happened).toEqual([1, 5, 9]);
});

test("nothing happens before now", () => {
  expect(() => createSimulation().after(-1, () => {})).toThrow("Nothing happens -1 ms from now.");
});
