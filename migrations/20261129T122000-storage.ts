import { type Kysely, sql } from "kysely";

/**
 * Percent of a block that inserts fill: what is left takes a row's next version, which then needs no new entry in any
 * index (HOT). A running scan's row is written at every heartbeat and checkpoint; most tables' rows hardly ever change.
 */
const FILLFACTORS: Readonly<Record<string, number>> = { jobs: 70 };

/**
 * Share of a table's rows after whose change it is vacuumed, and looked at for the planner. PostgreSQL's own (0.2 and
 * 0.1) lets a table of ten million rows have two million dead ones.
 */
const AUTOVACUUM: Readonly<Record<string, { readonly vacuum: number; readonly analyze: number }>> = {
  jobs: { vacuum: 0.02, analyze: 0.05 },
  pages: { vacuum: 0.05, analyze: 0.05 },
  scan_pages: { vacuum: 0.05, analyze: 0.05 },
  sightings: { vacuum: 0.05, analyze: 0.05 },
  contacts: { vacuum: 0.05, analyze: 0.05 },
  frontier_changes: { vacuum: 0.05, analyze: 0.05 },
  usage_days: { vacuum: 0.02, analyze: 0.05 },
};

/**
 * How tables are kept. The index of active jobs has their numbers, by which the reconciler goes through them, in place
 * of when each was written last: an update of an indexed column is never HOT.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // First, since it locks the table for itself alone: behind the other's lock, which only writers wait for, it would be
  // a deadlock with whoever reads a job and then writes it.
  await db.schema.dropIndex("jobs_unfinished").execute();
  await db.schema
    .createIndex("jobs_active")
    .on("jobs")
    .column("id")
    .where(sql`status`, "in", sql`('pending', 'running')`)
    .execute();
  for (const [table, percent] of Object.entries(FILLFACTORS)) {
    await sql`alter table ${sql.table(table)} set (fillfactor = ${sql.lit(percent)})`.execute(db);
  }
  for (const [table, { vacuum, analyze }] of Object.entries(AUTOVACUUM)) {
    await sql`
      alter table ${sql.table(table)} set (
        autovacuum_vacuum_scale_factor = ${sql.lit(vacuum)}, autovacuum_analyze_scale_factor = ${sql.lit(analyze)}
      )
    `.execute(db);
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of Object.keys(AUTOVACUUM)) {
    await sql`
      alter table ${sql.table(table)} reset (autovacuum_vacuum_scale_factor, autovacuum_analyze_scale_factor)
    `.execute(db);
  }
  for (const table of Object.keys(FILLFACTORS)) {
    await sql`alter table ${sql.table(table)} reset (fillfactor)`.execute(db);
  }
  await db.schema
    .createIndex("jobs_unfinished")
    .on("jobs")
    .columns(["status", "updated_at"])
    .where(sql`status`, "in", sql`('pending', 'running')`)
    .execute();
  await db.schema.dropIndex("jobs_active").execute();
}
