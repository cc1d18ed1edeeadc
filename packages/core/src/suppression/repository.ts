import { expressionBuilder, type Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { anyOf } from "../db/rows.ts";

/**
 * The advisory lock of removals and of whoever writes contacts: one number, and nothing else in this database has it.
 */
const LOCK_KEY = 20_261_125;

/** How long a removal may keep those waiting who write contacts: what it does under the lock takes a few ms. */
export const REMOVAL_LOCK = {
  /** ms that it waits for the lock; then it lets those behind it pass, and tries again */
  waitMs: 3_000,
  /** ms that any of its statements may take, the wait for the lock being one */
  statementMs: 4_000,
  /** ms that it may stand idle under the lock: a function that freezes there loses it */
  idleMs: 2_000,
} as const;

/**
 * Takes the lock that writers of contacts share, as a part of a query. It waits for a removal that holds the lock, and
 * no removal gets it until the transaction ends: what a later statement reads of the list stays true for it.
 */
export function lockedAgainstRemoval() {
  const eb = expressionBuilder<DB>();
  return eb.fn("pg_advisory_xact_lock_shared", [eb.val(LOCK_KEY)]).as("locked");
}

/**
 * Takes the lock alone: waits until no writer of contacts holds it, and keeps them waiting until the transaction ends.
 * Both times are bounded, because every new writer waits behind it from the moment when it begins to wait. Rejects with
 * a database fault when it has waited for REMOVAL_LOCK.waitMs; the transaction ends with one where it is not done soon.
 */
export async function lockForRemoval(trx: Transaction<DB>): Promise<void> {
  await trx
    .selectNoFrom((eb) =>
      [
        { name: "lock_timeout", ms: REMOVAL_LOCK.waitMs },
        { name: "statement_timeout", ms: REMOVAL_LOCK.statementMs },
        { name: "idle_in_transaction_session_timeout", ms: REMOVAL_LOCK.idleMs },
      ].map(({ name, ms }) =>
        eb.fn<string>("set_config", [eb.val(name), eb.val(String(ms)), eb.lit(true)]).as(name),
      ),
    )
    .execute();
  await trx.selectNoFrom((eb) => eb.fn("pg_advisory_xact_lock", [eb.val(LOCK_KEY)]).as("locked")).execute();
}

/** Puts addresses or names on the list, one at least; once is enough. */
export async function insertSuppressed(trx: Transaction<DB>, hashes: readonly string[]): Promise<void> {
  await trx
    .insertInto("suppressed_addresses")
    .values(hashes.map((email_hash) => ({ email_hash })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those of the hashes that are on the list. */
export function suppressedOf(hashes: readonly string[]) {
  return expressionBuilder<DB>()
    .selectFrom("suppressed_addresses")
    .select("email_hash")
    .where("email_hash", "=", anyOf(hashes));
}
