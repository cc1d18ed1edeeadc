import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";

/** Hashes a statement: Postgres takes 65,535 parameters. */
const HASHES_PER_STATEMENT = 10_000;

/** The advisory lock of removals and of whoever writes contacts: one number, and nothing else in this database has it. */
const LOCK_KEY = 20_261_125;

/**
 * Waits for removals at work and keeps others waiting until the transaction ends: what `findSuppressed` then reads stays
 * true for it. Any number of transactions hold this lock together.
 */
export async function lockAgainstRemoval(trx: Transaction<DB>): Promise<void> {
  await trx
    .selectNoFrom((eb) => eb.fn("pg_advisory_xact_lock_shared", [eb.val(LOCK_KEY)]).as("locked"))
    .execute();
}

/** Waits until no other transaction holds the lock of contacts' writers, and keeps them waiting until this one ends. */
export async function lockForRemoval(trx: Transaction<DB>): Promise<void> {
  await trx.selectNoFrom((eb) => eb.fn("pg_advisory_xact_lock", [eb.val(LOCK_KEY)]).as("locked")).execute();
}

/** Puts an address on the list; once is enough. */
export async function insertSuppressed(trx: Transaction<DB>, emailHash: string): Promise<void> {
  await trx
    .insertInto("suppressed_addresses")
    .values({ email_hash: emailHash })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those of the hashes that are on the list. */
export async function findSuppressed(db: Kysely<DB>, hashes: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let start = 0; start < hashes.length; start += HASHES_PER_STATEMENT) {
    const rows = await db
      .selectFrom("suppressed_addresses")
      .select("email_hash")
      .where("email_hash", "in", hashes.slice(start, start + HASHES_PER_STATEMENT))
      .execute();
    for (const row of rows) found.add(row.email_hash);
  }
  return found;
}
