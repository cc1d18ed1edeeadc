import { type Kysely, sql } from "kysely";

/** Indexes of the words and keys of texts, in the order in which a checkpoint takes their tables. */
const INDEXES = [
  "pages_address_keys",
  "scan_pages_address_keys",
  "contacts_address_keys",
  "contacts_context_trigrams",
  "contacts_email_trigrams",
  "contact_sources_address_keys",
  "sightings_address_keys",
  "sightings_context_trigrams",
];

/**
 * kB of new entries that such an index gathers before it sorts them in. Whoever looks something up reads the list of
 * them from its beginning: half of PostgreSQL's own 4 MB took 20 ms in one index. At 64 kB a checkpoint takes longer,
 * at this no longer than with 4 MB.
 */
const PENDING_KB = 256;

/**
 * How texts are found by an index, made steady. PostgreSQL, which does not know how rare a key is, expects a hundredth
 * of a table's texts and starts parallel workers for them, which takes 10 to 40 ms for the few that there are: a
 * function that is for a session's own process alone keeps it from that.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter function address_keys(text) parallel restricted`.execute(db);
  for (const name of INDEXES) {
    // Those of trigrams are missing where the engine has none.
    await sql`
      alter index if exists ${sql.table(name)} set (gin_pending_list_limit = ${sql.lit(PENDING_KB)})
    `.execute(db);
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const name of INDEXES) {
    await sql`alter index if exists ${sql.table(name)} reset (gin_pending_list_limit)`.execute(db);
  }
  await sql`alter function address_keys(text) parallel safe`.execute(db);
}
