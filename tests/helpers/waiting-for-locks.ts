import type { DB } from "@contact-scanner/core/db/database";
import type { Kysely } from "kysely";

/** How many connections to this database wait for a lock. */
export async function waitingForLocks(db: Kysely<DB>): Promise<number> {
  const rows = await db
    .withTables<{ pg_stat_activity: { datname: string; wait_event_type: string | null } }>()
    .selectFrom("pg_stat_activity")
    .select("wait_event_type")
    .where("datname", "=", (eb) => eb.fn<string>("current_database"))
    .where("wait_event_type", "=", "Lock")
    .execute();
  return rows.length;
}
