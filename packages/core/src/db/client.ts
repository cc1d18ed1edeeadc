import { randomUUID } from "node:crypto";
import {
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from "kysely";
import pg from "pg";
import type { Log } from "../log.ts";
import { systemClock } from "../time.ts";
import { preparedName } from "./built-once.ts";
import { keepCounts } from "./connection-counts.ts";
import type { DB } from "./database.ts";
import { patientPool } from "./patient-pool.ts";
import { toQueryResult } from "./query-result.ts";
import { DATABASE_TIMEOUTS } from "./timeouts.ts";

export type DatabaseOptions = {
  readonly url: string;
  /** connections this process may hold */
  readonly poolSize: number;
  /** PEM certificates that the server's certificate must lead to; without them the URL's `sslmode` decides. */
  readonly tlsCa?: string | undefined;
  /**
   * Whether a connection tells the server its time-outs, and PLANNED_FOR_FEW_ROWS, when it opens (true). RDS Proxy
   * refuses such start-up parameters: behind one the server's own parameters hold them.
   */
  readonly sendsTimeouts?: boolean;
  readonly timeouts?: Readonly<Record<keyof typeof DATABASE_TIMEOUTS, number>>;
  readonly log: Log;
};

/**
 * Our statements read some rows by an index, while PostgreSQL expects very many where it does not know how rare a text
 * is, and would compile such a statement first (JIT, on by default up to PostgreSQL 18), which takes longer than it.
 * The connection asks for it, and not the database's users, as most databases have none of ours: local ones, and those
 * that DATABASE_URL names. A deployed database has it in its parameters as well, for connections through a proxy. What
 * a URL says itself (`?options=`, as some hosts want it) stands in place of this; docs/settings.md tells so.
 */
const PLANNED_FOR_FEW_ROWS = "-c jit=off";

/** Opens a pool (no connection is made before the first query). End it with `db.destroy()`. */
export function createDatabase({
  url,
  poolSize,
  tlsCa,
  sendsTimeouts = true,
  timeouts = DATABASE_TIMEOUTS,
  log,
}: DatabaseOptions): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // Statements that need not wait for each other's answers go together (send-together.ts).
    pipeline: true,
    connectionTimeoutMillis: timeouts.connectMs,
    idleTimeoutMillis: timeouts.idleMs,
    query_timeout: timeouts.queryMs,
    ...(sendsTimeouts
      ? {
          statement_timeout: timeouts.statementMs,
          idle_in_transaction_session_timeout: timeouts.idleInTransactionMs,
          options: PLANNED_FOR_FEW_ROWS,
        }
      : {}),
    keepAlive: true,
    keepAliveInitialDelayMillis: timeouts.keepAliveMs,
    ...(tlsCa === undefined ? {} : { ssl: { ca: tlsCa, rejectUnauthorized: true } }),
  });
  // pg drops a broken connection and opens another. Without listeners its error would end the process: the pool's is
  // for idle connections, the client's own for those at work, whose query rejects as well.
  pool.on("error", (error) => log.warn("An idle database connection broke", { error }));
  pool.on("connect", (client) =>
    client.on("error", (error) => log.debug("A database connection broke", { error })),
  );
  // RDS Proxy keeps a connection for itself whose statements are prepared (scale.md).
  const ours = sendsTimeouts ? preparedPool(pool) : pool;
  const patient = patientPool(ours, { clock: systemClock, random: Math.random });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: patient }) });
  keepCounts(db, () => ({
    used: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  }));
  return db;
}

/**
 * The pool, with statements that are built once prepared once a connection: a long one takes longer to plan than to
 * carry out. Their names are each connection's own, as connections to PGlite share one session.
 */
function preparedPool(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparedClient(client);
      clients.set(client, known);
      return known;
    },
  };
}

function preparedClient(client: pg.PoolClient): PostgresPoolClient {
  const prefix = randomUUID();
  /** What is sent before the event loop goes on leaves in one write: each one wakes the server. */
  function inOneWrite<T>(send: () => T): T {
    const { stream } = client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    return send();
  }
  function query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    sql: string | PostgresCursor<R>,
    parameters: ReadonlyArray<unknown> = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== "string") throw new Error("The application uses no cursors.");
    const name = preparedName(sql);
    const values = [...parameters];
    return inOneWrite(() =>
      name === undefined
        ? client.query(sql, values)
        : client.query({ name: `${prefix} ${name}`, text: sql, values }),
    ).then(toQueryResult<R>);
  }
  return { query, release: (destroy = false) => client.release(destroy) };
}
