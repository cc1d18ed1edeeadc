import { type Kysely, sql } from "kysely";

/** Rows that no tenant was named for belong to this one. */
const DEFAULT_TENANT_ID = "00000000-0000-0000-0000-000000000000";

/**
 * Batches, scans that wait for a place among their user's, and scans that are paused. The code before knows neither
 * kind: it sends and runs such a job as any other, and `held` and `paused_at` stay as they are until the code after
 * sees to them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("jobs")
    // Waits until its user has room for one scan more.
    .addColumn("held", "boolean", (column) => column.notNull().defaultTo(false))
    .addColumn("paused_at", "timestamptz")
    .execute();
  await db.schema
    .createIndex("jobs_held")
    .on("jobs")
    .columns(["created_by", "id"])
    .where(sql`held`, "=", sql`true`)
    .execute();
  await createBatches(db);
  await createBatchJobs(db);
  await db.schema
    .alterTable("idempotency_keys")
    .addColumn("batch_id", "uuid", (column) => column.references("batches.id").onDelete("cascade"))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("idempotency_keys").dropColumn("batch_id").execute();
  await db.schema.dropTable("batch_jobs").execute();
  await db.schema.dropTable("batches").execute();
  await db.schema.dropIndex("jobs_held").execute();
  await db.schema.alterTable("jobs").dropColumn("paused_at").dropColumn("held").execute();
}

async function createBatches(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("batches")
    .addColumn("id", "uuid", (column) => column.primaryKey())
    .addColumn("created_by", "uuid", (column) => column.notNull().references("profiles.id"))
    .addColumn("tenant_id", "uuid", (column) => column.notNull().defaultTo(DEFAULT_TENANT_ID))
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .execute();
}

/** A row a URL, in the order of the request. Without a job and an error its scan was deleted. */
async function createBatchJobs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("batch_jobs")
    .addColumn("batch_id", "uuid", (column) => column.notNull().references("batches.id").onDelete("cascade"))
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("url", "varchar(2048)", (column) => column.notNull())
    .addColumn("job_id", "uuid", (column) => column.references("jobs.job_id").onDelete("set null"))
    // Whether the scan was there before the batch: what is done to the batch then leaves it alone.
    .addColumn("joined", "boolean", (column) => column.notNull())
    .addColumn("error", "varchar(1000)")
    .addPrimaryKeyConstraint("batch_jobs_pkey", ["batch_id", "position"])
    .addCheckConstraint("batch_jobs_job_or_error", sql`num_nonnulls(job_id, error) <= 1`)
    .execute();
  await db.schema.createIndex("batch_jobs_job_id").on("batch_jobs").column("job_id").execute();
}
