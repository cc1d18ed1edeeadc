import { type Kysely, sql } from "kysely";

/** The leases of the attempts that count since the scan last got further: each can be taken back, once, by its name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("jobs")
    .addColumn("attempt_leases", sql`uuid[]`, (column) => column.notNull().defaultTo("{}"))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("jobs").dropColumn("attempt_leases").execute();
}
