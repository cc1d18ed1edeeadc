import { type Kysely, sql } from "kysely";

/** Headers of a caller's own site, sealed, until the scan ends; null = none. Code before this one makes none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("jobs").addColumn("sealed_headers", "text").execute();
  // Few jobs have some: what looks for those that ended reads these alone.
  await db.schema
    .createIndex("jobs_with_headers")
    .on("jobs")
    .column("id")
    .where(sql`sealed_headers`, "is not", null)
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("jobs").dropColumn("sealed_headers").execute();
}
