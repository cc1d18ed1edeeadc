import type { Kysely } from "kysely";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { mayRun } from "./job-conditions.ts";

/** seconds for which a message may be on its way before its scan counts as one that waits: a worker may be taking it */
const ON_ITS_WAY_SECONDS = 1;

/**
 * Whether a scan whose message was sent has never been begun: no worker had room for it. The index `jobs_newcomers` has
 * these alone. Not for `askedOften`: the planner of a prepared statement would not see that the status is its.
 */
export async function anyNewcomerWaits(db: Kysely<DB>): Promise<boolean> {
  const newcomer = await newcomers(db)
    .select("id")
    .where("sent_at", "<=", secondsFromNow(-ON_ITS_WAY_SECONDS))
    .limit(1)
    .executeTakeFirst();
  return newcomer !== undefined;
}

/**
 * ms for which the scan that nobody has begun, and that has a place among its user's scans, has had it that has it
 * longest; 0 where there is none. A place is the last that changes such a job (`updated_at`). Its message tells less:
 * one that there is no room for is sent again, and is new then.
 */
export async function newcomersWaitMs(db: Kysely<DB>): Promise<number> {
  const { seconds } = await newcomers(db)
    .select((eb) => {
      const waiting = eb.fn<Date>("age", [eb.fn<Date>("now"), eb.fn.min("updated_at")]);
      return eb.fn<string | null>("date_part", [eb.val("epoch"), waiting]).as("seconds");
    })
    .executeTakeFirstOrThrow();
  return Math.max(0, Math.round(Number(seconds ?? 0) * 1_000));
}

function newcomers(db: Kysely<DB>) {
  return db
    .selectFrom("jobs")
    .where("status", "=", "pending")
    .where("started_at", "is", null)
    .where(mayRun());
}
