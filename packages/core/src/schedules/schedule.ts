import type { Selectable } from "kysely";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import type { JobStatus } from "../jobs/job.ts";
import type { PageOptions, ReadingOptions } from "../jobs/scan-options.ts";
import type { Timing } from "./timing.ts";

export type ScheduleRow = Selectable<DB["schedules"]>;

/** Why a schedule is paused: somebody asked for it, or its last scans all failed. */
export const PAUSE_REASONS = ["asked", "failures"] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** A schedule's row with what others tell of it. */
export type Schedule = Omit<ScheduleRow, "pause_reason" | "page_options"> & {
  readonly pause_reason: PauseReason | null;
  /** Which pages its scans visit. */
  readonly pages: PageOptions;
  /** How they read them. */
  readonly reading: ReadingOptions;
  readonly domain: string;
  /** The status of its last scan, and why that failed; null where there is none, or none any more. */
  readonly last_status: JobStatus | null;
  readonly last_error: string | null;
};

/** What a caller chooses of a timing: a period, or a cron pattern with its time zone. */
export type TimingChoice =
  | { readonly kind: "every"; readonly every: string }
  | { readonly kind: "cron"; readonly cron: string; readonly timeZone: string };

/** The columns of a timing. */
export function timingColumns(choice: TimingChoice): Pick<ScheduleRow, "every" | "cron" | "time_zone"> {
  return choice.kind === "every"
    ? { every: choice.every, cron: null, time_zone: null }
    : { every: null, cron: choice.cron, time_zone: choice.timeZone };
}

/** The timing that a row holds. Periods go from when the schedule was made. */
export function timingOf({
  every,
  cron,
  time_zone: timeZone,
  created_at: since,
}: Pick<ScheduleRow, "every" | "cron" | "time_zone" | "created_at">): Timing {
  if (every !== null) return { kind: "every", every, since };
  if (cron !== null && timeZone !== null) return { kind: "cron", cron, timeZone };
  throw new Error("A schedule has no timing.");
}

/** The error (`not_found`) that no schedule has this id. */
export function unknownSchedule(id: string): ScannerError {
  return new ScannerError("not_found", `There is no schedule ${id}. POST /api/v3/schedules makes one.`);
}
