import { LIMITS } from "../config.ts";
import type { JobStatus } from "../jobs/job.ts";
import { nextRunAt, type Timing } from "./timing.ts";

/** A schedule that is due, as far as it decides what happens. */
export type DueSchedule = {
  readonly scheduleId: string;
  readonly timing: Timing;
  /** scans in a row that failed, as far as they are counted */
  readonly failures: number;
  /** The status of its last scan where that is yet to be counted; undefined = there is nothing to count. */
  readonly uncounted: JobStatus | undefined;
};

/** What a due schedule does. */
export type DueRun =
  /** It starts its scan, or joins the one that runs, and is due again at a later time. */
  | { readonly kind: "run"; readonly failures: number; readonly nextRunAt: Date }
  /** It starts nothing more until somebody lets it. */
  | { readonly kind: "pause"; readonly failures: number };

/**
 * What a schedule does that is due now: once, however many of its times have passed, as the next one is counted from
 * now. A scan that is cancelled, or runs yet, is neither a failure nor the end of a row of them.
 */
export function dueRun({ scheduleId, timing, failures, uncounted }: DueSchedule, now: Date): DueRun {
  const inARow = countFailures(failures, uncounted);
  if (inARow >= LIMITS.maxScheduleFailures) return { kind: "pause", failures: inARow };
  return { kind: "run", failures: inARow, nextRunAt: nextRunAt(timing, scheduleId, now) };
}

function countFailures(failures: number, uncounted: JobStatus | undefined): number {
  if (uncounted === "failed") return failures + 1;
  return uncounted === "complete" ? 0 : failures;
}
