import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("submit_counters")
    .addColumn("user_id", "uuid", (column) =>
      column.primaryKey().references("profiles.id").onDelete("cascade"),
    )
    .addColumn("window_start", "timestamptz", (column) => column.notNull())
    .addColumn("submits", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("jobs_active_by_user")
    .on("jobs")
    .column("created_by")
    .where(sql`status`, "in", sql`('pending', 'running')`)
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex("jobs_active_by_user").execute();
  await db.schema.dropTable("submit_counters").execute();
}
