import { type Kysely, sql } from "kysely";

/**
 * Which pages a schedule's scans visit, and whether they are told where nothing changed. A scan has that as a column,
 * not among its options: those say what is scanned, and a replay takes them over.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("schedules")
    .addColumn("page_options", "jsonb", (column) => column.notNull().defaultTo(sql`'{}'`))
    .addColumn("only_changes", "boolean", (column) => column.notNull().defaultTo(false))
    .execute();
  // Code that does not know the column makes scans that are told whatever they saw.
  await db.schema
    .alterTable("jobs")
    .addColumn("only_changes", "boolean", (column) => column.notNull().defaultTo(false))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("jobs").dropColumn("only_changes").execute();
  await db.schema.alterTable("schedules").dropColumn("page_options").dropColumn("only_changes").execute();
}
