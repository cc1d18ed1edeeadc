import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { databaseNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { unknownDomain } from "../domains/service.ts";
import { type Quota, ScannerError } from "../errors.ts";
import { lockDomains, type ScanTarget } from "../jobs/lock-domains.ts";
import {
  chosenPages,
  chosenReading,
  type PageOptions,
  type ReadingOptions,
  toScanOptions,
} from "../jobs/scan-options.ts";
import { type SubmitLimits, takeSubmits } from "../jobs/submit-limits.ts";
import { requireSchedule } from "./repository.ts";
import { type Schedule, type TimingChoice, timingColumns, timingOf } from "./schedule.ts";
import { nextRunAt } from "./timing.ts";

/** A schedule that a user asks for. */
export type ScheduleRequest = {
  readonly target: ScanTarget;
  readonly userId: string;
  readonly timing: TimingChoice;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
  readonly pages?: PageOptions | undefined;
  readonly reading?: ReadingOptions | undefined;
  /** Whether the ends of its scans are told only where something changed. */
  readonly onlyChanges?: boolean | undefined;
};

/**
 * Makes a schedule, and the domain of a website that is new. It counts as one of its user's submits: `quota` tells what
 * is left of them where they are limited. Throws `not_found` for an unknown domain id, and `too_many_submits`.
 */
export async function createSchedule(
  db: Kysely<DB>,
  request: ScheduleRequest,
  limits: SubmitLimits,
): Promise<{ schedule: Schedule; quota: Quota | undefined }> {
  const {
    target,
    userId,
    timing,
    maxPages,
    maxDepth,
    pages = {},
    reading = {},
    onlyChanges = false,
  } = request;
  const startUrl = target.kind === "url" ? target.startUrl : null;
  const { start_url, max_pages, max_depth } = toScanOptions({ startUrl, maxPages, maxDepth });
  return await db.transaction().execute(async (trx) => {
    const quota = await takeSubmits(trx, { userId, limits, submits: 1 });
    const domainId = (await lockDomains(trx, [target], userId)).get(target);
    if (domainId === undefined) throw noDomain(target);
    const now = await databaseNow(trx);
    const row = {
      schedule_id: randomUUID(),
      created_by: userId,
      domain_id: domainId,
      start_url,
      max_pages,
      max_depth,
      page_options: { ...chosenPages(pages), ...chosenReading(reading) },
      only_changes: onlyChanges,
      ...timingColumns(timing),
      created_at: now,
      updated_at: now,
    };
    await trx
      .insertInto("schedules")
      .values({ ...row, next_run_at: nextRunAt(timingOf(row), row.schedule_id, now) })
      .execute();
    return { schedule: await requireSchedule(trx, row.schedule_id), quota };
  });
}

function noDomain(target: ScanTarget): ScannerError {
  return target.kind === "domain_id"
    ? unknownDomain(target.domainId)
    : new ScannerError("unavailable", `The domain ${target.domain} is being deleted. Try again in a moment.`);
}
