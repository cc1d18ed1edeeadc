import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { createSchedule } from "@contact-scanner/core/schedules/create-schedule";
import { requireSchedule } from "@contact-scanner/core/schedules/repository";
import type { Schedule, TimingChoice } from "@contact-scanner/core/schedules/schedule";
import { expressionBuilder, type Kysely } from "kysely";
import { TEST_USER } from "./test-database.ts";

const DAILY: TimingChoice = { kind: "every", every: "24h" };

/** A schedule of a domain of its own, each day unless said otherwise; not due yet. */
export async function newSchedule(
  db: Kysely<DB>,
  { timing = DAILY, userId = TEST_USER.id, domain = `${randomUUID()}.com` } = {},
): Promise<Schedule> {
  const target = { kind: "url", domain, startUrl: null } as const;
  return (await createSchedule(db, { target, userId, timing }, NO_LIMITS)).schedule;
}

/** The schedule of this id as it is now. */
export async function scheduleNow(
  db: Kysely<DB>,
  { schedule_id }: Pick<Schedule, "schedule_id">,
): Promise<Schedule> {
  return await requireSchedule(db, schedule_id);
}

/** Sets the times of all schedules back, so that a test need not wait. */
export async function letScheduleTimePass(db: Kysely<DB>, seconds: number): Promise<void> {
  const eb = expressionBuilder<DB, "schedules">();
  const none = eb.lit(0);
  const interval = eb.fn("make_interval", [none, none, none, none, none, none, eb.lit(seconds)]);
  const past = (column: "next_run_at" | "last_run_at" | "created_at" | "paused_at") =>
    eb.fn<Date>("timestamptz_mi_interval", [column, interval]);
  await db
    .updateTable("schedules")
    .set({
      next_run_at: past("next_run_at"),
      last_run_at: past("last_run_at"),
      created_at: past("created_at"),
      paused_at: past("paused_at"),
    })
    .execute();
}
