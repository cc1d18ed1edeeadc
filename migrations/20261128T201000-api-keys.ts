import { type Kysely, sql } from "kysely";

/**
 * Keys by which programs call the API, as hashes, and the log of who did what cannot be undone. Lines of that log
 * outlive the user, the key and the thing that they name: so they refer to no row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("api_keys")
    .addColumn("id", "uuid", (column) => column.primaryKey())
    // The key's first characters, by which its owner knows it again.
    .addColumn("prefix", "text", (column) => column.notNull())
    .addColumn("key_hash", "text", (column) => column.notNull().unique())
    .addColumn("name", "varchar(100)")
    .addColumn("user_id", "uuid", (column) => column.notNull().references("profiles.id").onDelete("cascade"))
    .addColumn("scopes", sql`text[]`, (column) => column.notNull())
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    // null = it does not expire
    .addColumn("expires_at", "timestamptz")
    .addColumn("last_used_at", "timestamptz")
    .addColumn("revoked_at", "timestamptz")
    .execute();
  await db.schema.createIndex("api_keys_user_id").on("api_keys").column("user_id").execute();
  await db.schema
    .createTable("audit_log")
    .addColumn("id", "uuid", (column) => column.primaryKey())
    .addColumn("at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    // Whose token or key it was; null = an operator's, by a command or the operator's function.
    .addColumn("user_id", "uuid")
    .addColumn("api_key_id", "uuid")
    .addColumn("action", "text", (column) => column.notNull())
    // Of a removed address its keyed hash, never the address.
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("request_id", "text")
    .execute();
  await db.schema.createIndex("audit_log_at").on("audit_log").columns(["at", "id"]).execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["audit_log", "api_keys"]) await db.schema.dropTable(table).execute();
}
