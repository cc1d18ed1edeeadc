import { type Kysely, sql } from "kysely";

/**
 * Retention goes through the addresses that are gone from their page in the order of their going, and through no other
 * sightings: an index of these alone, in place of one of all that ended, which nothing reads.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("sightings_gone")
    .on("sightings")
    .columns(["ended_at", "contact_id", "page_id"])
    .where(sql`ending`, "=", sql`'gone'`)
    .execute();
  await db.schema.dropIndex("sightings_ended").execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("sightings_ended")
    .on("sightings")
    .column("ended_at")
    .where(sql`ending`, "is not", null)
    .execute();
  await db.schema.dropIndex("sightings_gone").execute();
}
