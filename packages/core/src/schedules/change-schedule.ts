import type { Kysely } from "kysely";
import { databaseNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import {
  chosenPages,
  chosenReading,
  type PageOptions,
  type ReadingOptions,
  scheduledOptionsSchema,
} from "../jobs/scan-options.ts";
import { requireSchedule } from "./repository.ts";
import {
  type PauseReason,
  type Schedule,
  type ScheduleRow,
  type TimingChoice,
  timingColumns,
  timingOf,
  unknownSchedule,
} from "./schedule.ts";
import { nextRunAt } from "./timing.ts";

/** What is to change of a schedule; undefined = what it has. */
export type ScheduleChanges = {
  readonly timing?: Extract<TimingChoice, { kind: "every" }> | CronChanges | undefined;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
  /** Each choice for itself: an empty list takes one back. */
  readonly pages?: PageOptions | undefined;
  /** Each choice for itself. */
  readonly reading?: ReadingOptions | undefined;
  readonly onlyChanges?: boolean | undefined;
  readonly paused?: boolean | undefined;
};

/** A pattern, or a time zone, or both: the other stays. A pattern without either is told in UTC. */
export type CronChanges = {
  readonly kind: "cron";
  readonly cron?: string | undefined;
  readonly timeZone?: string | undefined;
};

/**
 * Changes a schedule. Where its times change, or it is resumed, its next run is counted from now; resumed, its failures
 * are forgotten. Pausing what is paused, or resuming what is not, changes nothing. Throws `not_found`, and
 * `invalid_fields` for a time zone without a pattern.
 */
export async function changeSchedule(
  db: Kysely<DB>,
  id: string,
  { timing, maxPages, maxDepth, pages, reading, onlyChanges, paused }: ScheduleChanges,
): Promise<Schedule> {
  return await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("schedules")
      .selectAll()
      .where("schedule_id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw unknownSchedule(id);
    const now = await databaseNow(trx);
    const columns = timing === undefined ? {} : timingColumns(changedTiming(row, timing));
    const next = () => nextRunAt(timingOf({ ...row, ...columns }), id, now);
    const isPaused = paused ?? row.paused_at !== null;
    await trx
      .updateTable("schedules")
      .set({
        ...columns,
        ...(maxPages === undefined ? {} : { max_pages: maxPages }),
        ...(maxDepth === undefined ? {} : { max_depth: maxDepth }),
        page_options: changedOptions(row, { ...pages, ...reading }),
        ...(onlyChanges === undefined ? {} : { only_changes: onlyChanges }),
        ...(timing !== undefined && !isPaused ? { next_run_at: next() } : {}),
        ...(isPaused === (row.paused_at !== null) ? {} : isPaused ? pausedAt(now) : resumed(next())),
        updated_at: now,
      })
      .where("schedule_id", "=", id)
      .execute();
    return await requireSchedule(trx, id);
  });
}

function pausedAt(now: Date) {
  return { next_run_at: null, paused_at: now, pause_reason: "asked" satisfies PauseReason };
}

function resumed(next: Date) {
  return { next_run_at: next, paused_at: null, pause_reason: null, failures: 0, last_job_counted: true };
}

function changedOptions({ page_options }: ScheduleRow, changes: PageOptions & ReadingOptions) {
  const before = scheduledOptionsSchema.parse(page_options);
  const pages = chosenPages({
    include: changes.include ?? before.include,
    exclude: changes.exclude ?? before.exclude,
    only_languages: changes.only_languages ?? before.only_languages,
    start_paths: changes.start_paths ?? before.start_paths,
    subdomains: changes.subdomains ?? before.subdomains,
  });
  const collect = changes.collect ?? before.collect;
  return { ...pages, ...chosenReading({ collect, render: changes.render ?? before.render }) };
}

function changedTiming(row: ScheduleRow, timing: NonNullable<ScheduleChanges["timing"]>): TimingChoice {
  if (timing.kind === "every") return timing;
  const cron = timing.cron ?? row.cron;
  if (cron !== null) return { kind: "cron", cron, timeZone: timing.timeZone ?? row.time_zone ?? "UTC" };
  const detail = "time_zone goes with cron, and this schedule has `every`.";
  throw new ScannerError("invalid_fields", detail, { fields: [{ field: "time_zone", detail }] });
}
