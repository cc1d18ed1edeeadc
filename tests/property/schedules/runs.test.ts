import { dueRun } from "@contact-scanner/core/schedules/due-run";
import { nextRunAt, spreadSeconds, type Timing } from "@contact-scanner/core/schedules/timing";
import fc from "fast-check";
import { expect, test } from "vitest";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Timings, and the longest time between two of their slots: a day has 25 hours when clocks go back. */
const cron = fc
  .tuple(
    fc.constantFrom<[string, number]>(
      ["0 * * * *", HOUR_MS],
      ["30 2 * * *", 25 * HOUR_MS],
      ["59 23 * * *", 25 * HOUR_MS],
      ["0 1,13 * * *", 13 * HOUR_MS],
      ["15 */6 * * *", 13 * HOUR_MS],
      ["0 6 * * 1,4", (4 * 24 + 1) * HOUR_MS],
    ),
    fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"),
  )
  .map(([[pattern, longestMs], timeZone]) => ({
    timing: (): Timing => ({ kind: "cron", cron: pattern, timeZone }),
    // Lord Howe's clocks go back by half an hour, at a full hour that then comes half an hour later.
    longestMs: longestMs === HOUR_MS && timeZone === "Australia/Lord_Howe" ? 1.5 * HOUR_MS : longestMs,
  }));
const every = fc.integer({ min: 60, max: 5_000 }).map((minutes) => ({
  timing: (since: Date): Timing => ({ kind: "every", every: `${minutes}m`, since }),
  longestMs: minutes * MINUTE_MS,
}));

/** Minutes in which the reconciler runs each minute, or not at all. */
const history = fc.array(fc.record({ isUp: fc.boolean(), minutes: fc.integer({ min: 1, max: 4_000 }) }), {
  minLength: 1,
  maxLength: 6,
});

type Phases = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

/** Around the days on which clocks change in Berlin and New York, and others. */
const start = fc
  .tuple(
    fc.constantFrom(
      "2026-03-07",
      "2026-03-27",
      "2026-04-04",
      "2026-06-15",
      "2026-10-03",
      "2026-10-24",
      "2026-10-31",
    ),
    fc.integer({ min: 0, max: 2 * 24 * 60 }),
  )
  .map(([date, minutes]) => new Date(Date.parse(date) + minutes * MINUTE_MS));

type Run = { readonly atMs: number; readonly dueMs: number };

/** What a schedule does in a history, and since when the stage was up at each time. */
function simulate(scheduleId: string, timing: Timing, startMs: number, phases: Phases) {
  const runs: Run[] = [];
  const ups: { fromMs: number; toMs: number }[] = [];
  let due = nextRunAt(timing, scheduleId, new Date(startMs));
  let nowMs = startMs;
  for (const { isUp, minutes } of phases) {
    if (isUp) ups.push({ fromMs: nowMs, toMs: nowMs + minutes * MINUTE_MS });
    for (let minute = 0; minute < minutes; minute++, nowMs += MINUTE_MS) {
      if (!isUp || due.getTime() > nowMs) continue;
      const run = dueRun({ scheduleId, timing, failures: 0, uncounted: "running" }, new Date(nowMs));
      if (run.kind === "pause") throw new Error("It paused though nothing failed.");
      runs.push({ atMs: nowMs, dueMs: due.getTime() });
      due = run.nextRunAt;
    }
  }
  return { runs, ups };
}

test("in any history a schedule runs once for a slot and once after a downtime, in time while the stage is up", () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.oneof(cron, every),
      start,
      history,
      (id, { timing, longestMs }, from, phases) => {
        const { runs, ups } = simulate(id, timing(from), from.getTime(), phases);
        for (const [n, { atMs, dueMs }] of runs.entries()) {
          // The slot after the last run's time, not the one that the last run was for, nor one that was missed.
          if (n > 0) expect(dueMs).toBeGreaterThan(runs[n - 1]?.atMs ?? 0);
          // In its minute, or in the first one in which the stage is back.
          const up = ups.find(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
          expect(atMs).toBeLessThan(Math.max(dueMs, up?.fromMs ?? 0) + MINUTE_MS);
        }
        for (const { fromMs, toMs } of ups) {
          // Wherever the stage is up for a period it runs, and for the first time no later than one after it is back.
          for (let atMs = fromMs; atMs + longestMs + MINUTE_MS < toMs; atMs += longestMs) {
            const isIn = (run: Run) => run.atMs >= atMs && run.atMs <= atMs + longestMs + MINUTE_MS;
            expect(runs.some(isIn)).toBe(true);
          }
          expect(
            runs.filter((run) => run.atMs >= fromMs && run.atMs < Math.min(toMs, fromMs + MINUTE_MS)).length,
          ).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("of a period, each run is for a slot of its own", () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.integer({ min: 60, max: 3_000 }),
      start,
      history,
      (id, minutes, from, phases) => {
        const timing: Timing = { kind: "every", every: `${minutes}m`, since: from };
        const { runs } = simulate(id, timing, from.getTime(), phases);
        const slots = runs.map(
          ({ dueMs }) => (dueMs - spreadSeconds(id) * 1_000 - from.getTime()) / (minutes * MINUTE_MS),
        );
        for (const slot of slots) expect(Number.isInteger(slot)).toBe(true);
        expect(new Set(slots).size).toBe(slots.length);
      },
    ),
    { numRuns: 200 },
  );
});
