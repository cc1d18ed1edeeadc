import { type Kysely, sql } from "kysely";

/** Scans that are started again and again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("schedules")
    .addColumn("schedule_id", "uuid", (column) => column.primaryKey())
    .addColumn("created_by", "uuid", (column) =>
      column.notNull().references("profiles.id").onDelete("cascade"),
    )
    .addColumn("domain_id", "uuid", (column) => column.notNull().references("domains.id").onDelete("cascade"))
    .addColumn("start_url", "text")
    .addColumn("max_pages", "integer", (column) => column.notNull())
    .addColumn("max_depth", "integer", (column) => column.notNull())
    .addColumn("every", "text")
    .addColumn("cron", "text")
    .addColumn("time_zone", "text")
    .addColumn("next_run_at", "timestamptz")
    .addColumn("last_run_at", "timestamptz")
    // No reference: it would lock the job's row, and a scan that is deleted leaves its id here.
    .addColumn("last_job_id", "uuid")
    .addColumn("last_job_counted", "boolean", (column) => column.notNull().defaultTo(true))
    .addColumn("failures", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("paused_at", "timestamptz")
    .addColumn("pause_reason", "text", (column) => column.check(sql`pause_reason in ('asked', 'failures')`))
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("updated_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addCheckConstraint("schedules_one_timing", sql`(every is null) = (cron is not null)`)
    .addCheckConstraint("schedules_cron_zone", sql`(cron is null) = (time_zone is null)`)
    .addCheckConstraint(
      "schedules_due_or_paused",
      sql`(next_run_at is null) = (paused_at is not null) and (paused_at is null) = (pause_reason is null)`,
    )
    .execute();
  await db.schema
    .createIndex("schedules_due")
    .on("schedules")
    .columns(["next_run_at", "schedule_id"])
    .where(sql`next_run_at`, "is not", null)
    .execute();
  await db.schema
    .createIndex("schedules_list")
    .on("schedules")
    .columns(["created_at", "schedule_id"])
    .execute();
  await db.schema
    .createIndex("schedules_of_domain")
    .on("schedules")
    .columns(["domain_id", "created_at", "schedule_id"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("schedules").execute();
}
