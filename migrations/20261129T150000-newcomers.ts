import { type Kysely, sql } from "kysely";

/**
 * Jobs that no worker has begun and one may: full workers ask twice a second whether there is one. The index of all
 * active jobs has a thousand of a batch, too, that wait for a place among their user's scans.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("jobs_newcomers")
    .on("jobs")
    .column("id")
    .where(sql`status`, "=", sql`'pending'`)
    .where(sql`started_at`, "is", sql`null`)
    .where(sql`held`, "=", sql`false`)
    .where(sql`paused_at`, "is", sql`null`)
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex("jobs_newcomers").execute();
}
