import type { Kysely, Transaction } from "kysely";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import type { JobStatus } from "../jobs/job.ts";
import type { ScheduleRow } from "./schedule.ts";

/** A schedule that was due when it was read, and its place among those. */
export type DueKey = Pick<ScheduleRow, "schedule_id" | "created_by" | "domain_id"> & {
  readonly next_run_at: Date;
};

/** Schedules that are due by the database's clock, those that are so for longest first; from a place on. */
export async function findDueSchedules(
  db: Kysely<DB>,
  { after, limit }: { after: DueKey | undefined; limit: number },
): Promise<DueKey[]> {
  let query = db
    .selectFrom("schedules")
    .select(["schedule_id", "created_by", "domain_id", "next_run_at"])
    .where("next_run_at", "<=", secondsFromNow(0))
    .orderBy("next_run_at")
    .orderBy("schedule_id")
    .limit(limit)
    .$narrowType<{ next_run_at: Date }>();
  if (after) {
    query = query.where((eb) =>
      eb(
        eb.refTuple("next_run_at", "schedule_id"),
        ">",
        eb.tuple(
          eb.cast<Date>(eb.val(after.next_run_at), "timestamptz"),
          eb.cast<string>(eb.val(after.schedule_id), "uuid"),
        ),
      ),
    );
  }
  return await query.execute();
}

/** The schedule, locked for the rest of the transaction, if it is still due and nobody else has it. */
export async function claimDueSchedule(trx: Transaction<DB>, id: string): Promise<ScheduleRow | undefined> {
  return await trx
    .selectFrom("schedules")
    .selectAll()
    .where("schedule_id", "=", id)
    .where("next_run_at", "<=", secondsFromNow(0))
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** The status of a scan; undefined once that is deleted. */
export async function statusOfScan(trx: Transaction<DB>, jobId: string): Promise<JobStatus | undefined> {
  const job = await trx.selectFrom("jobs").select("status").where("job_id", "=", jobId).executeTakeFirst();
  return job?.status;
}
