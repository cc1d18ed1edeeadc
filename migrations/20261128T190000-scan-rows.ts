import { type Kysely, sql } from "kysely";

/**
 * What a scan saw becomes rows of its own, which no later scan changes: its pages in `scan_pages`, and in `sightings`
 * what stood on a page from one scan to another. Scans of a domain are ordered by `jobs.id`: only one is active at a
 * time. `contact_sources`, `frontier` and `jobs.checkpoint` are those of the code before, and empty for scans of the
 * code after.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db);
  await createScanPages(db);
  await createSightings(db);
  await createFrontierChanges(db);
  await db.schema.createIndex("dead_letters_created_at").on("dead_letters").column("created_at").execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex("dead_letters_created_at").execute();
  for (const table of ["frontier_changes", "sightings", "scan_pages"]) {
    await db.schema.dropTable(table).execute();
  }
  for (const index of ["jobs_with_rows", "jobs_without_rows"]) await db.schema.dropIndex(index).execute();
  await db.schema.alterTable("pages").dropColumn("last_read").execute();
  await db.schema.alterTable("domains").dropColumn("current_since").execute();
  await db.schema.alterTable("jobs").dropColumn("crawl_position").dropColumn("scan_rows").execute();
}

async function addColumns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("jobs")
    // null until the scan ends; of a scan that the code before ended, until its rows are made.
    .addColumn("scan_rows", "text", (column) =>
      column.check(sql`scan_rows in ('own', 'reconstructed', 'deleted')`),
    )
    // The place of `checkpoint`, which the code before would misread: without one it begins the scan anew.
    .addColumn("crawl_position", "jsonb")
    .execute();
  await db.schema
    .createIndex("jobs_without_rows")
    .on("jobs")
    .columns(["domain_id", "id"])
    .where(sql`scan_rows is null and finished_at`, "is not", null)
    .execute();
  await db.schema
    .createIndex("jobs_with_rows")
    .on("jobs")
    .columns(["finished_at", "id"])
    .where(sql`scan_rows`, "in", sql`('own', 'reconstructed')`)
    .execute();
  // When the domain's last complete scan began: a contact that no page showed since is not current.
  await db.schema.alterTable("domains").addColumn("current_since", "timestamptz").execute();
  // When the page was last read, or told to be unchanged; `last_scan` is its last visit, one that failed too.
  await db.schema.alterTable("pages").addColumn("last_read", "timestamptz").execute();
}

/** The primary key serves the deletion of a page and the way from a sighting; the index a scan's list and deletion. */
async function createScanPages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("scan_pages")
    .addColumn("page_id", "uuid", (column) => column.notNull().references("pages.id").onDelete("cascade"))
    .addColumn("scan_id", "integer", (column) => column.notNull().references("jobs.id").onDelete("cascade"))
    .addColumn("read_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    // How much of the page's contacts this visit tells: of one that was cut off, `some`; of one that failed, `none`.
    .addColumn("reading", "text", (column) => column.notNull().check(sql`reading in ('all', 'some', 'none')`))
    .addColumn("depth", "integer", (column) => column.notNull())
    .addColumn("status_code", "integer")
    .addColumn("word_count", "integer")
    .addColumn("content_type", "varchar(200)")
    .addColumn("title", "varchar(500)")
    .addColumn("error", "varchar(1000)")
    .addColumn("page_metadata", "jsonb", (column) => column.notNull())
    .addPrimaryKeyConstraint("scan_pages_pkey", ["page_id", "scan_id"])
    .execute();
  await db.schema
    .createIndex("scan_pages_list")
    .on("scan_pages")
    .columns(["scan_id", "read_at", "page_id"])
    .execute();
}

/**
 * An address on a page, alike from the scan `from_scan` until the scan `until_scan`, which read the page and did not
 * find it so; null = it stands there. Of an address on a page one row is the last; the ones before are `superseded`.
 */
async function createSightings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("sightings")
    .addColumn("contact_id", "uuid", (column) =>
      column.notNull().references("contacts.id").onDelete("cascade"),
    )
    .addColumn("page_id", "uuid", (column) => column.notNull().references("pages.id").onDelete("cascade"))
    .addColumn("from_scan", "integer", (column) => column.notNull())
    .addColumn("until_scan", "integer")
    .addColumn("email_type", sql`contact_email_type_enum`, (column) => column.notNull())
    // null = it stands there; `unknown`: a later scan read only some of the page.
    .addColumn("ending", "text", (column) => column.check(sql`ending in ('superseded', 'gone', 'unknown')`))
    // When the address was first seen on the page, by this row or those before it.
    .addColumn("first_seen", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    // Both null while it stands there: the page tells when it was last read.
    .addColumn("last_seen", "timestamptz")
    .addColumn("ended_at", "timestamptz")
    .addColumn("method", "text", (column) => column.notNull())
    // null = as the contact has it: an address in every foot of a site stands in the same words on all its pages.
    .addColumn("context", "varchar(500)")
    .addPrimaryKeyConstraint("sightings_pkey", ["contact_id", "page_id", "from_scan"])
    .addCheckConstraint(
      "sightings_ended_as_a_whole",
      sql`num_nulls(until_scan, ending, last_seen, ended_at) in (0, 4)`,
    )
    .execute();
  await db.schema.createIndex("sightings_page_id").on("sightings").column("page_id").execute();
  await db.schema
    .createIndex("sightings_ended")
    .on("sightings")
    .column("ended_at")
    .where(sql`ending`, "is not", null)
    .execute();
}

/** A row a checkpoint: what came to the frontier, and what was done with. Read in their order they are the frontier. */
async function createFrontierChanges(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("frontier_changes")
    .addColumn("job_id", "uuid", (column) => column.notNull().references("jobs.job_id").onDelete("cascade"))
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("queued", "jsonb", (column) => column.notNull())
    .addColumn("done", "jsonb", (column) => column.notNull())
    .addPrimaryKeyConstraint("frontier_changes_pkey", ["job_id", "number"])
    .execute();
}
