import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import { retryDelayMs } from "../backoff.ts";
import type { Clock } from "../time.ts";
import { isConnectionFault } from "./fault.ts";

/** ms to go on asking for a connection: a burst, or a server that restarts, is waited for and not passed on. */
const CONNECT_PATIENCE_MS = 15_000;

/**
 * A pool that waits where the server refuses a connection for now (it is full, starts, or fails over), with growing
 * pauses, and that never hands out a connection again whose query was cut off or got no answer. `connect` rejects with
 * the last refusal when patience ends, and at once with any other error.
 */
export function patientPool(
  pool: PostgresPool,
  { clock, random }: { clock: Clock; random: () => number },
): PostgresPool {
  return {
    async connect() {
      const deadline = clock.now() + CONNECT_PATIENCE_MS;
      for (let tries = 1; ; tries++) {
        try {
          return discardedWhenBroken(await pool.connect());
        } catch (error) {
          const pauseMs = retryDelayMs(tries, random);
          if (!isConnectionFault(error) || clock.now() + pauseMs > deadline) throw error;
          await clock.sleep(pauseMs);
        }
      }
    },
    end: () => pool.end(),
    options: pool.options,
  };
}

function discardedWhenBroken(client: PostgresPoolClient): PostgresPoolClient {
  let isBroken = false;
  function query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    query: string | PostgresCursor<R>,
    parameters: ReadonlyArray<unknown> = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof query !== "string") return client.query(query);
    return client.query<R>(query, parameters).catch((error: unknown) => {
      isBroken ||= isConnectionFault(error);
      throw error;
    });
  }
  return { query, release: (destroy = false) => client.release(destroy || isBroken) };
}
