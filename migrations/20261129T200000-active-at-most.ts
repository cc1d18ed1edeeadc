import type { Kysely } from "kysely";

/**
 * How many of a user's scans have a place, or fewer: as long as that leaves room, a submit need not count them. Null =
 * nobody counted. Scans that end leave it as it is; the code before does not know it, so each window counts anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("submit_counters").addColumn("active_at_most", "integer").execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("submit_counters").dropColumn("active_at_most").execute();
}
