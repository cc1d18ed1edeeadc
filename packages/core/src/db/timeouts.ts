/** How long anything about the database may take: pools, connections and deployed servers read it here. */
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

/** seconds the function that migrates may run: the longest statement of a migration, and what is around it */
export const MIGRATOR_TIMEOUT_SECONDS = 300;

/**
 * The same for migrations: an index on a large table takes what it takes, up to the end of the function. (Behind RDS
 * Proxy the server's own limit holds, which is that of all statements.)
 */
export const MIGRATION_TIMEOUTS = {
  ...DATABASE_TIMEOUTS,
  /** ms one statement may run; a second migrator's wait for the first one is a statement too */
  statementMs: 270_000,
  /** ms the client waits for an answer */
  queryMs: 280_000,
} as const;
