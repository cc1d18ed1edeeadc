import { randomUUID } from "node:crypto";
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";
import { preparedName } from "./built-once.ts";

/**
 * The pool, with statements that are built once prepared once a connection: a long one takes longer to plan than to
 * carry out. Their names are each connection's own, as connections to PGlite share one session.
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
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
  function query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    sql: string | PostgresCursor<R>,
    parameters: ReadonlyArray<unknown> = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== "string") throw new Error("The application uses no cursors.");
    const name = preparedName(sql);
    const values = [...parameters];
    return name === undefined
      ? client.query(sql, values).then(toResult<R>)
      : client.query({ name: `${prefix} ${name}`, text: sql, values }).then(toResult<R>);
  }
  return { query, release: (destroy = false) => client.release(destroy) };
}

function toResult<R>({ command, rowCount, rows }: pg.QueryResult): PostgresQueryResult<R> {
  return { command: toCommand(command), rowCount: rowCount ?? 0, rows };
}

function toCommand(command: string): PostgresQueryResult<unknown>["command"] {
  switch (command) {
    case "UPDATE":
    case "DELETE":
    case "INSERT":
    case "MERGE":
    case "COMMIT":
    case "ROLLBACK":
      return command;
    default:
      return "SELECT";
  }
}
