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
  const newcomer = await db
    .selectFrom("jobs")
    .select("id")
    .where("status", "=", "pending")
    .where("started_at", "is", null)
    .where("sent_at", "<=", secondsFromNow(-ON_ITS_WAY_SECONDS))
    .where(mayRun())
    .limit(1)
    .executeTakeFirst();
  return newcomer !== undefined;
}
