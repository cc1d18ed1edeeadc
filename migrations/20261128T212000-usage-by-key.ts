import type { Kysely } from "kysely";

/**
 * What of a user's days was used by scans that API keys started. The code before adds to `usage_days` alone: what it
 * counts is of no key.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // No reference: it would lock the key's row at each submit. null = a token's, a schedule's or an operator's.
  await db.schema.alterTable("jobs").addColumn("api_key_id", "uuid").execute();
  await db.schema
    .createTable("usage_key_days")
    .addColumn("user_id", "uuid", (column) => column.notNull().references("profiles.id").onDelete("cascade"))
    .addColumn("day", "date", (column) => column.notNull())
    .addColumn("api_key_id", "uuid", (column) => column.notNull())
    .addColumn("scans_complete", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("scans_failed", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("scans_cancelled", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("pages", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("contacts", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("bytes", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("cpu_ms", "bigint", (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint("usage_key_days_pkey", ["user_id", "day", "api_key_id"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("usage_key_days").execute();
  await db.schema.alterTable("jobs").dropColumn("api_key_id").execute();
}
