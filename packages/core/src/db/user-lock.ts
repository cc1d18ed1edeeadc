import type { Transaction } from "kysely";
import type { DB } from "./database.ts";

/** The advisory locks of who makes what they may have a number of, one a user: nothing else here has these classes. */
const LOCK_CLASSES = { webhooks: 1_807, keys: 1_808 } as const;

/** Has transactions that make such rows for one user go one after another, so that what they count is what there is. */
export async function lockRowsOf(
  trx: Transaction<DB>,
  rows: keyof typeof LOCK_CLASSES,
  userId: string,
): Promise<void> {
  await trx
    .selectNoFrom((eb) => {
      const user = eb.fn<number>("hashtext", [eb.val(userId)]);
      return eb.fn("pg_advisory_xact_lock", [eb.lit(LOCK_CLASSES[rows]), user]).as("locked");
    })
    .execute();
}
