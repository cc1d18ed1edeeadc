import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { startDueSchedules } from "@contact-scanner/core/schedules/start-due";
import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryQueue } from "../../helpers/jobs.ts";
import { letScheduleTimePass, newSchedule, scheduleNow } from "../../helpers/schedules.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const HOUR_MS = 3_600_000;

/** Time that passes, how many reconcilers run at its end, and whether the scan that runs has ended by then. */
const step = fc.record({
  minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 90, max: 10_000 })),
  reconcilers: fc.integer({ min: 0, max: 3 }),
  scanEnds: fc.boolean(),
});

test("whatever time passes, however long scans take and the stage is down: one run for a slot, one scan at a time", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 72 }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      async (hours, steps) => {
        await db.deleteFrom("schedules").execute();
        await db.deleteFrom("jobs").execute();
        const schedule = await newSchedule(db, { timing: { kind: "every", every: `${hours}h` } });
        for (const { minutes, reconcilers, scanEnds } of steps) {
          await letScheduleTimePass(db, minutes * 60);
          if (scanEnds) await endActiveScans();
          const before = await scheduleNow(db, schedule);
          const { active, all } = await countJobs();
          const ports = { db, queue: memoryQueue(), log: silentLog, limits: NO_LIMITS };
          const reports = await Promise.all(
            Array.from({ length: reconcilers }, () => startDueSchedules(ports, { isTimeUp: () => false })),
          );
          const after = await scheduleNow(db, schedule);
          const now = after.last_run_at?.getTime() ?? Number.NaN;
          const isDue = (before.next_run_at?.getTime() ?? 0) <= Date.now();
          const runs = reports.reduce(
            (sum, { outcomes }) => sum + (outcomes.started ?? 0) + (outcomes.joined ?? 0),
            0,
          );
          expect(runs).toBe(isDue && reconcilers > 0 ? 1 : 0);
          expect((await countJobs()).all - all).toBe(runs === 1 && active === 0 ? 1 : 0);
          if (runs === 0) {
            expect(after).toEqual(before);
            continue;
          }
          // The next slot after now: neither the one of this run, nor more than a period away.
          const next = after.next_run_at?.getTime() ?? 0;
          expect(next).toBeGreaterThan(now);
          expect(next).toBeLessThanOrEqual(now + hours * HOUR_MS);
          expect((next - (before.next_run_at?.getTime() ?? 0)) % (hours * HOUR_MS)).toBe(0);
        }
      },
    ),
    { numRuns: 25 },
  );
});

async function countJobs(): Promise<{ active: number; all: number }> {
  const jobs = await db.selectFrom("jobs").select("status").execute();
  return { active: jobs.filter(({ status }) => status === "pending").length, all: jobs.length };
}

async function endActiveScans(): Promise<void> {
  const jobs = await db.selectFrom("jobs").select("job_id").where("status", "=", "pending").execute();
  for (const { job_id } of jobs) await cancelJob(db, job_id);
}
