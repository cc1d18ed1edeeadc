import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import { retryDelayMs } from "../backoff.ts";
import type { Clock } from "../time.ts";
import { isConnectionFault } from "./fault.ts";
import { beginningTogether } from "./send-together.ts";

/** ms to go on asking for a connection: a burst, or a server that restarts, is waited for and not passed on. */
const CONNECT_PATIENCE_MS = 15_000;

/** ms that a connection may rest before it is asked whether it lives: a frozen container sleeps through its end. */
const ASK_AFTER_MS = 5_000;
/** ms that its answer may take: a connection that is silent for longer counts as broken */
const ANSWER_MS = 2_000;

/**
 * A pool that waits, with growing pauses, where the server refuses a connection for now: it is full, starts, or fails
 * over. It hands out no connection that died while it rested, and hands none out again whose query was cut off or got
 * no answer. `connect` rejects with the last refusal when patience ends, and at once with any other error.
 */
export function patientPool(
  pool: PostgresPool,
  { clock, random }: { clock: Clock; random: () => number },
): PostgresPool {
  const restingSince = new WeakMap<PostgresPoolClient, number>();

  /** A new connection, or one that rested and lives. */
  async function connectAlive(): Promise<PostgresPoolClient> {
    for (;;) {
      const client = await pool.connect();
      const since = restingSince.get(client);
      if (since === undefined || clock.now() - since < ASK_AFTER_MS || (await lives(client, clock))) {
        return client;
      }
      client.release(true);
    }
  }

  return {
    async connect() {
      const deadline = clock.now() + CONNECT_PATIENCE_MS;
      for (let tries = 1; ; tries++) {
        try {
          const client = await connectAlive();
          return beginningTogether(discardedWhenBroken(client, () => restingSince.set(client, clock.now())));
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

/** Whether the other end answers an empty query. */
async function lives(client: PostgresPoolClient, clock: Clock): Promise<boolean> {
  const answered = new AbortController();
  const silence = clock.sleep(ANSWER_MS, answered.signal).then(() => false);
  const answer = client.query("", []).then(() => true);
  try {
    return await Promise.race([answer, silence]);
  } catch {
    return false;
  } finally {
    answered.abort();
  }
}

/**
 * Makes a connection that was found broken refuse what follows, such as a ROLLBACK, which would wait for an answer
 * again.
 */
function discardedWhenBroken(client: PostgresPoolClient, onRest: () => void): PostgresPoolClient {
  let fault: unknown;
  function query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    query: string | PostgresCursor<R>,
    parameters: ReadonlyArray<unknown> = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof query !== "string") return client.query(query);
    if (fault !== undefined) return Promise.reject(fault);
    return client.query<R>(query, parameters).catch((error: unknown) => {
      if (isConnectionFault(error)) fault ??= error;
      throw error;
    });
  }
  function release(destroy = false): void {
    onRest();
    client.release(destroy || fault !== undefined);
  }
  return { query, release };
}
