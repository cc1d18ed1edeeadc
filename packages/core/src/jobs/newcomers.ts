import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { mayRun } from "./job-conditions.ts";

/** Whether a scan whose message is on its way has never been begun. */
export async function anyNewcomerWaits(db: Kysely<DB>): Promise<boolean> {
  const newcomer = await db
    .selectFrom("jobs")
    .select("id")
    .where("status", "=", "pending")
    .where("started_at", "is", null)
    .where("sent_at", "is not", null)
    .where(mayRun())
    .limit(1)
    .executeTakeFirst();
  return newcomer !== undefined;
}
