import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Log } from "../log.ts";
import { systemClock } from "../time.ts";
import type { DB } from "./database.ts";
import { patientPool } from "./patient-pool.ts";

export const DATABASE_TIMEOUTS = {
  /** ms that one try to get a connection may take, the wait for a free one of the pool included */
  connectMs: 10_000,
  /** ms one statement may run on the server before Postgres cancels it */
  statementMs: 15_000,
  /** ms the client waits for an answer: more than the server's own limit, for a connection that went silent */
  queryMs: 20_000,
  /** ms a transaction may stand idle before Postgres ends it, so that a frozen worker holds no locks */
  idleInTransactionMs: 30_000,
  /** ms an unused connection is kept */
  idleMs: 60_000,
  /** ms of silence after which TCP asks whether the other end lives; the system's own default is two hours */
  keepAliveMs: 10_000,
} as const;

export type DatabaseOptions = {
  readonly url: string;
  /** connections this process may hold */
  readonly poolSize: number;
  /** PEM certificates that the server's certificate must lead to; without them the URL's `sslmode` decides. */
  readonly tlsCa?: string | undefined;
  readonly timeouts?: Readonly<Record<keyof typeof DATABASE_TIMEOUTS, number>>;
  readonly log: Log;
};

/** Opens a pool (no connection is made before the first query). End it with `db.destroy()`. */
export function createDatabase({
  url,
  poolSize,
  tlsCa,
  timeouts = DATABASE_TIMEOUTS,
  log,
}: DatabaseOptions): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: timeouts.connectMs,
    idleTimeoutMillis: timeouts.idleMs,
    statement_timeout: timeouts.statementMs,
    query_timeout: timeouts.queryMs,
    idle_in_transaction_session_timeout: timeouts.idleInTransactionMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: timeouts.keepAliveMs,
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
