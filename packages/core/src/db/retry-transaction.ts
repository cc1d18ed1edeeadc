import type { Kysely, Transaction } from "kysely";
import { retryDelayMs } from "../backoff.ts";
import type { Log } from "../log.ts";
import { type Clock, pause } from "../time.ts";
import type { DB } from "./database.ts";
import { isDatabaseFault } from "./fault.ts";

/**
 * The most runs of one transaction, the first included. With their pauses they take 15 to 30 s, as long as most
 * failovers to a standby.
 */
const MAX_TRIES = 7;
/** ms after which no further run begins, however few there were: each may have waited for a connection or an answer. */
export const RETRY_PATIENCE_MS = 45_000;

export type RetryPorts = {
  readonly db: Kysely<DB>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Once it aborts, the transaction is not run again. */
  readonly signal: AbortSignal;
};

/**
 * Runs a transaction again when the database failed under it: a deadlock, a connection cut, a restart, a failover. An
 * answer lost at COMMIT looks the same, so `work` must be one that does no harm when it has been done before. Rejects
 * with the last fault when patience ends, and at once with any other error.
 */
export async function retryTransaction<T>(
  { db, clock, random, log, signal }: RetryPorts,
  work: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  const deadline = clock.now() + RETRY_PATIENCE_MS;
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (!isDatabaseFault(error) || tries === MAX_TRIES || clock.now() > deadline) throw error;
      log.warn("A transaction met a database fault and runs again", { tries, error });
      if (!(await pause(clock, retryDelayMs(tries, random), signal))) throw error;
    }
  }
}

/** Runs a transaction, and again where the database failed under it. */
export type Transact = <T>(work: (trx: Transaction<DB>) => Promise<T>) => Promise<T>;

/** `retryTransaction` with these ports, for whoever runs several. */
export function retryingTransactions(ports: RetryPorts): Transact {
  return (work) => retryTransaction(ports, work);
}
