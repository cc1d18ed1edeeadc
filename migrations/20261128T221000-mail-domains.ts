import { type Kysely, sql } from "kysely";

/**
 * What DNS says of domains that addresses are of, for all scans alike. `due_at` is when a domain may be looked up
 * again: whoever claims it sets that ahead, so that no two scans look it up at the same time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("mail_domains")
    .addColumn("domain", "varchar(253)", (column) => column.primaryKey())
    .addColumn("due_at", "timestamptz", (column) => column.notNull())
    // null = claimed, and not looked up yet
    .addColumn("checked_at", "timestamptz")
    // null = DNS did not answer, for the reason that `fault` tells
    .addColumn("domain_exists", "boolean")
    .addColumn("mx", sql`text[]`)
    .addColumn("null_mx", "boolean")
    .addColumn("has_address", "boolean")
    .addColumn("spf", "boolean")
    .addColumn("dmarc", "boolean")
    .addColumn("fault", "text")
    .addColumn("provider", "text")
    .addColumn("disposable", "boolean", (column) => column.notNull().defaultTo(false))
    .execute();
  await db.schema.createIndex("mail_domains_due_at").on("mail_domains").column("due_at").execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("mail_domains").execute();
}
