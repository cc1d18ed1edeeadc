import type { Kysely, Transaction } from "kysely";
import { retryDelayMs } from "../backoff.ts";
import type { Log } from "../log.ts";
import type { Clock } from "../time.ts";
import type { DB } from "./database.ts";
import { isDatabaseFault } from "./fault.ts";

/** Runs of one transaction, the first included. */
const MAX_TRIES = 3;

export type RetryPorts = {
  readonly db: Kysely<DB>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
};

/**
 * Runs a transaction again when the database failed under it: a deadlock, a connection cut, a restart. An answer lost
 * at COMMIT looks the same, so `work` must be one that does no harm when it has been done before. Rejects with the
 * last fault, and at once with any other error.
 */
export async function retryTransaction<T>(
  { db, clock, random, log }: RetryPorts,
  work: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (!isDatabaseFault(error) || tries === MAX_TRIES) throw error;
      log.warn("A transaction met a database fault and runs again", { tries, error });
      await clock.sleep(retryDelayMs(tries, random));
    }
  }
}
