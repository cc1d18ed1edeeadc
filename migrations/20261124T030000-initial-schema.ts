import { type Kysely, sql } from "kysely";

/** Rows that no tenant was named for belong to this one. */
const DEFAULT_TENANT_ID = "00000000-0000-0000-0000-000000000000";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createType("task_status")
    .asEnum(["pending", "running", "complete", "failed", "cancelled"])
    .execute();
  await db.schema
    .createType("contact_email_type_enum")
    .asEnum(["service", "corporate", "free", "unknown"])
    .execute();
  await createProfiles(db);
  await createDomains(db);
  await createJobs(db);
  await createPages(db);
  await createContacts(db);
  await createContactSources(db);
  await createFrontier(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["frontier", "contact_sources", "contacts", "pages", "jobs", "domains", "profiles"]) {
    await db.schema.dropTable(table).execute();
  }
  await db.schema.dropType("contact_email_type_enum").execute();
  await db.schema.dropType("task_status").execute();
}

async function createProfiles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("profiles")
    .addColumn("id", "uuid", (column) => column.primaryKey())
    .addColumn("email", "text")
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addColumn("updated_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .execute();
}

async function createDomains(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("domains")
    .addColumn("id", "uuid", (column) => column.primaryKey())
    .addColumn("domain", "text", (column) => column.notNull().unique())
    .addColumn("tenant_id", "uuid", (column) => column.notNull().defaultTo(DEFAULT_TENANT_ID))
    .addColumn("created_by", "uuid", (column) => column.references("profiles.id").onDelete("set null"))
    .addColumn("last_scan", "timestamptz")
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addColumn("updated_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .execute();
}

async function createJobs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("jobs")
    .addColumn("id", "integer", (column) => column.primaryKey().generatedByDefaultAsIdentity())
    .addColumn("job_id", "uuid", (column) => column.notNull().unique())
    .addColumn("job_type", "text", (column) => column.notNull())
    .addColumn("status", sql`task_status`, (column) => column.notNull().defaultTo("pending"))
    .addColumn("created_by", "uuid", (column) => column.notNull().references("profiles.id"))
    .addColumn("tenant_id", "uuid", (column) => column.notNull().defaultTo(DEFAULT_TENANT_ID))
    .addColumn("domain_id", "uuid", (column) => column.references("domains.id").onDelete("set null"))
    .addColumn("progress", "float8", (column) =>
      column.notNull().defaultTo(0).check(sql`progress >= 0 and progress <= 1`),
    )
    .addColumn("result_data", "jsonb")
    .addColumn("error", "text")
    .addColumn("job_metadata", "jsonb", (column) => column.notNull())
    .addColumn("checkpoint", "jsonb")
    .addColumn("attempts", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("lease_id", "uuid")
    .addColumn("lease_expires_at", "timestamptz")
    .addColumn("started_at", "timestamptz")
    .addColumn("finished_at", "timestamptz")
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addColumn("updated_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .execute();
  await db.schema
    .createIndex("jobs_one_active_per_domain")
    .unique()
    .on("jobs")
    .columns(["domain_id", "job_type"])
    .where(sql`status`, "in", sql`('pending', 'running')`)
    .execute();
  await db.schema
    .createIndex("jobs_unfinished")
    .on("jobs")
    .columns(["status", "updated_at"])
    .where(sql`status`, "in", sql`('pending', 'running')`)
    .execute();
}

async function createPages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("pages")
    .addColumn("id", "uuid", (column) => column.primaryKey())
    .addColumn("domain_id", "uuid", (column) => column.notNull().references("domains.id").onDelete("cascade"))
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("status_code", "integer")
    .addColumn("content_type", "text")
    .addColumn("title", "text")
    .addColumn("word_count", "integer")
    .addColumn("depth", "integer", (column) => column.notNull())
    .addColumn("error", "text")
    .addColumn("last_scan", "timestamptz", (column) => column.notNull())
    .addColumn("scan_job_id", "uuid", (column) => column.references("jobs.job_id").onDelete("set null"))
    .addColumn("page_metadata", "jsonb", (column) => column.notNull())
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addColumn("updated_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addUniqueConstraint("pages_domain_id_url_key", ["domain_id", "url"])
    .execute();
  await db.schema.createIndex("pages_scan_job_id").on("pages").column("scan_job_id").execute();
}

async function createContacts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("contacts")
    .addColumn("id", "uuid", (column) => column.primaryKey())
    .addColumn("domain_id", "uuid", (column) => column.notNull().references("domains.id").onDelete("cascade"))
    .addColumn("page_id", "uuid", (column) => column.notNull().references("pages.id").onDelete("cascade"))
    .addColumn("email", "text", (column) => column.notNull())
    .addColumn("email_type", sql`contact_email_type_enum`, (column) => column.notNull())
    .addColumn("has_gmail", "boolean", (column) => column.notNull())
    .addColumn("context", "text", (column) => column.notNull())
    .addColumn("source_url", "text", (column) => column.notNull())
    .addColumn("source_job_id", "uuid", (column) => column.references("jobs.job_id").onDelete("set null"))
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addColumn("updated_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addUniqueConstraint("contacts_domain_id_email_key", ["domain_id", "email"])
    .execute();
  await db.schema.createIndex("contacts_page_id").on("contacts").column("page_id").execute();
  await db.schema.createIndex("contacts_source_job_id").on("contacts").column("source_job_id").execute();
}

async function createContactSources(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("contact_sources")
    .addColumn("contact_id", "uuid", (column) =>
      column.notNull().references("contacts.id").onDelete("cascade"),
    )
    .addColumn("page_id", "uuid", (column) => column.notNull().references("pages.id").onDelete("cascade"))
    .addColumn("job_id", "uuid", (column) => column.references("jobs.job_id").onDelete("set null"))
    .addColumn("method", "text", (column) => column.notNull())
    .addColumn("context", "text", (column) => column.notNull())
    .addColumn("first_seen", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addColumn("last_seen", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addPrimaryKeyConstraint("contact_sources_pkey", ["contact_id", "page_id"])
    .execute();
  await db.schema.createIndex("contact_sources_page_id").on("contact_sources").column("page_id").execute();
  await db.schema.createIndex("contact_sources_job_id").on("contact_sources").column("job_id").execute();
}

async function createFrontier(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("frontier")
    .addColumn("job_id", "uuid", (column) => column.notNull().references("jobs.job_id").onDelete("cascade"))
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("depth", "integer", (column) => column.notNull())
    .addColumn("priority", "float8", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull().check(sql`state in ('queued', 'done')`))
    .addPrimaryKeyConstraint("frontier_pkey", ["job_id", "url"])
    .execute();
}
