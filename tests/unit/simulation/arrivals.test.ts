import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "../../bench/simulation/engine/random.ts";
import { PATTERNS, submitsOf } from "../../bench/simulation/model/arrivals.ts";

const HOUR_MS = 3_600_000;

describe.each(PATTERNS)("sites that come in the pattern %s", (pattern) => {
  test("are as many as were asked for, in the order of their times and within the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(), (thousands, seed) => {
        const sites = thousands * 2_000;
        const submits = [...submitsOf(pattern, { sites, hours: 24, random: createRandom(seed) })];
        const sum = submits.reduce((total, submit) => total + submit.sites, 0);
        // Hours have whole batches.
        expect(Math.abs(sum - sites)).toBeLessThanOrEqual(24 * 10);
        const times = submits.map(({ atMs }) => atMs);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(Math.max(...times)).toBeLessThanOrEqual(24 * HOUR_MS);
      }),
      { numRuns: 20 },
    );
  });
});

test("office hours leave little for the night", () => {
  const submits = [...submitsOf("office hours", { sites: 100_000, hours: 24, random: createRandom(1) })];
  const before = (hour: number) =>
    submits.filter(({ atMs }) => atMs < hour * HOUR_MS).reduce((sum, { sites }) => sum + sites, 0);
  expect(before(6) / 100_000).toBeLessThan(0.1);
  expect((before(18) - before(8)) / 100_000).toBeGreaterThan(0.75);
});
