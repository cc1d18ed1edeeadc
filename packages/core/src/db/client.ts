import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Log } from "../log.ts";
import { systemClock } from "../time.ts";
import type { DB } from "./database.ts";
import { patientPool } from "./patient-pool.ts";

/** ms that one try to get a connection may take, the wait for a free one of the pool included. */
const CONNECT_TIMEOUT_MS = 10_000;
/** ms one statement may run on the server before Postgres cancels it. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** ms the client waits for an answer: more than the server's own limit, for a connection that went silent. */
const QUERY_TIMEOUT_MS = 35_000;
/** ms a transaction may stand idle before Postgres ends it, so that a frozen worker holds no locks. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
/** ms an unused connection is kept. */
const IDLE_TIMEOUT_MS = 60_000;

export type DatabaseOptions = {
  readonly url: string;
  /** connections this process may hold */
  readonly poolSize: number;
  /** PEM certificates that the server's certificate must lead to; without them the URL's `sslmode` decides. */
  readonly tlsCa?: string | undefined;
  readonly log: Log;
};

/** Opens a pool (no connection is made before the first query). End it with `db.destroy()`. */
export function createDatabase({ url, poolSize, tlsCa, log }: DatabaseOptions): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    ...(tlsCa === undefined ? {} : { ssl: { ca: tlsCa, rejectUnauthorized: true } }),
  });
  // pg drops a broken connection and opens another. Without listeners its error would end the process: the pool's is for
  // idle connections, the client's own for those at work, whose query rejects as well.
  pool.on("error", (error) => log.warn("An idle database connection broke", { error }));
  pool.on("connect", (client) =>
    client.on("error", (error) => log.debug("A database connection broke", { error })),
  );
  const patient = patientPool(pool, { clock: systemClock, random: Math.random });
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: patient }) });
}
