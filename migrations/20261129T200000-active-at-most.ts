import type { Kysely } from "kysely";

/**
 * How many of a user's scans have a place, or fewer: as long as that leaves room, a submit need not count them. Null =
 * nobody counted. Scans that end leave it as it is. The code before keeps both columns as they are, whatever it does to
 * the row: so the number holds in the window alone that it was stored in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("submit_counters")
    .addColumn("active_at_most", "integer")
    .addColumn("active_window", "timestamptz")
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("submit_counters")
    .dropColumn("active_at_most")
    .dropColumn("active_window")
    .execute();
}
