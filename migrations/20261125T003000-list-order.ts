import type { Kysely } from "kysely";

/**
 * Every list's order, behind the columns that it is filtered by: a page is then read from an index, whatever its place.
 */
const INDEXES = {
  contacts_list: { table: "contacts", columns: ["domain_id", "created_at", "id"] },
  pages_list: { table: "pages", columns: ["domain_id", "created_at", "id"] },
  domains_list: { table: "domains", columns: ["created_at", "id"] },
  jobs_list: { table: "jobs", columns: ["created_at", "job_id"] },
  jobs_list_by_status: { table: "jobs", columns: ["status", "created_at", "job_id"] },
  // Serves the foreign key too: a domain's deletion finds its jobs.
  jobs_list_by_domain: { table: "jobs", columns: ["domain_id", "created_at", "job_id"] },
} as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, { table, columns }] of Object.entries(INDEXES)) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const name of Object.keys(INDEXES)) await db.schema.dropIndex(name).execute();
}
