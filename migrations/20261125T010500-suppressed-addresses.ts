import type { Kysely } from "kysely";

/** Keyed hashes alone: the list of those who asked not to be listed is no list of addresses. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("suppressed_addresses")
    .addColumn("email_hash", "text", (column) => column.primaryKey())
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .execute();
  await db.schema.createIndex("contacts_email").on("contacts").column("email").execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex("contacts_email").execute();
  await db.schema.dropTable("suppressed_addresses").execute();
}
