import type { Kysely } from "kysely";

/** What each user's scans used, by day. Every scan's checkpoints add to its user's row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("usage_days")
    .addColumn("user_id", "uuid", (column) => column.notNull().references("profiles.id").onDelete("cascade"))
    .addColumn("day", "date", (column) => column.notNull())
    .addColumn("scans_complete", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("scans_failed", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("scans_cancelled", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("pages", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("contacts", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("bytes", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("cpu_ms", "bigint", (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint("usage_days_pkey", ["user_id", "day"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("usage_days").execute();
}
