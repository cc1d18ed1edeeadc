import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";

/**
 * Empties the headers of jobs that have ended. A job's end does it: what is left was left by code that did not know the
 * column.
 */
export async function emptyLeftOverHeaders(db: Kysely<DB>): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ sealed_headers: null })
    .where("sealed_headers", "is not", null)
    .where("finished_at", "is not", null)
    .execute();
}
