import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { type Listed, type ListWindow, positionTuple } from "../db/keyset.ts";
import { scheduledOptionsSchema } from "../jobs/scan-options.ts";
import { withReadableHosts } from "../url/readable-host.ts";
import { PAUSE_REASONS, type Schedule, type ScheduleRow, unknownSchedule } from "./schedule.ts";

/** A page of the schedules, newest first; of one domain where that is given. */
export async function listSchedules(
  db: Kysely<DB>,
  { domainId }: { domainId?: string | undefined },
  { after, limit }: ListWindow,
): Promise<Listed<Schedule>[]> {
  let query = selectSchedules(db)
    .select((eb) => eb.cast<string>("schedules.created_at", "text").as("position"))
    .orderBy("schedules.created_at", "desc")
    .orderBy("schedules.schedule_id", "desc")
    .limit(limit);
  if (domainId !== undefined) query = query.where("schedules.domain_id", "=", domainId);
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple("schedules.created_at", "schedules.schedule_id"), "<", positionTuple(after)),
    );
  }
  const rows = await query.execute();
  return rows.map(({ position, ...row }) => ({
    row: toSchedule(row),
    position: { createdAt: position, id: row.schedule_id },
  }));
}

/** The schedule of this id. Throws `not_found`. */
export async function requireSchedule(db: Kysely<DB>, id: string): Promise<Schedule> {
  const row = await selectSchedules(db).where("schedules.schedule_id", "=", id).executeTakeFirst();
  if (row) return toSchedule(row);
  throw unknownSchedule(id);
}

/** Deletes the schedule; the scans that it started stay. Throws `not_found`. */
export async function deleteSchedule(db: Kysely<DB>, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom("schedules")
    .where("schedule_id", "=", id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw unknownSchedule(id);
}

function selectSchedules(db: Kysely<DB>) {
  return db
    .selectFrom("schedules")
    .innerJoin("domains", "domains.id", "schedules.domain_id")
    .leftJoin("jobs", "jobs.job_id", "schedules.last_job_id")
    .selectAll("schedules")
    .select(["domains.domain", "jobs.status as last_status", "jobs.error as last_error"]);
}

function toSchedule({
  page_options,
  ...row
}: ScheduleRow & Pick<Schedule, "domain" | "last_status" | "last_error">): Schedule {
  const { collect, render, ...pages } = scheduledOptionsSchema.parse(page_options);
  return {
    ...row,
    pages,
    reading: { collect, render },
    pause_reason: PAUSE_REASONS.find((reason) => reason === row.pause_reason) ?? null,
    last_error: row.last_error === null ? null : withReadableHosts(row.last_error),
  };
}
