import {
  type Compilable,
  CompiledQuery,
  type Kysely,
  type PostgresCursor,
  type PostgresPoolClient,
  type PostgresQueryResult,
  type Transaction,
} from "kysely";
import type { DB } from "./database.ts";

/** What BEGIN is answered before it was sent. */
const HELD: PostgresQueryResult<never> = { command: "SELECT", rowCount: 0, rows: [] };

/**
 * A connection that holds BEGIN back until the transaction's first statement and sends both at once, so that no
 * transaction waits for a round trip that tells it nothing. One that ends without a statement was never begun, and one
 * that has ended (`commitWith`) is not ended again. The connection must send what it is given without waiting for
 * earlier answers (pg's `pipeline`).
 */
export function beginningTogether(client: PostgresPoolClient): PostgresPoolClient {
  let isHeld = false;
  let hasEnded = false;
  function query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    query: string | PostgresCursor<R>,
    parameters: ReadonlyArray<unknown> = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof query !== "string") return client.query(query);
    if (query === "begin") {
      isHeld = true;
      hasEnded = false;
      return Promise.resolve(HELD);
    }
    const isEnd = query === "commit" || query === "rollback";
    const nothingToEnd = isHeld || hasEnded;
    hasEnded = isEnd;
    if (isEnd && nothingToEnd) {
      isHeld = false;
      return Promise.resolve({ ...HELD, command: query === "commit" ? "COMMIT" : "ROLLBACK" });
    }
    if (!isHeld) return client.query<R>(query, parameters);
    isHeld = false;
    return answersInOrder(client.query<never>("begin", []), client.query<R>(query, parameters));
  }
  return { query, release: (destroy = false) => client.release(destroy) };
}

/** The second answer. Rejects as the first where that rejects: what the second says follows from it. */
async function answersInOrder<T>(first: Promise<unknown>, second: Promise<T>): Promise<T> {
  await allAnswered([first, second]);
  return await second;
}

/** Resolves when all that was sent is answered. Rejects with the first fault: what later ones say follows from it. */
async function allAnswered(sent: readonly Promise<unknown>[]): Promise<void> {
  for (const answer of await Promise.allSettled(sent)) {
    if (answer.status === "rejected") throw answer.reason;
  }
}

/**
 * Runs statements as one transaction in one round trip, BEGIN and COMMIT included, and gives back the rows of the last
 * one. So none of them can depend on an answer here, and all that was written stays: what must not be written the
 * statements themselves leave out. Rejects with the first fault, after which nothing is written; a value that cannot be
 * sent is found before anything is.
 */
export async function commitTogether<Row>(
  db: Kysely<DB>,
  before: readonly CompiledQuery[],
  last: CompiledQuery<Row>,
): Promise<Row[]> {
  const [locks, answering] = [before.map(readyToSend), readyToSend(last)];
  return await db.getExecutor().provideConnection(async (connection) => {
    const begun = connection.executeQuery(CompiledQuery.raw("begin"));
    const done = locks.map((statement) => connection.executeQuery(statement));
    const answer = connection.executeQuery<Row>(answering);
    const committed = connection.executeQuery(CompiledQuery.raw("commit"));
    await allAnswered([begun, ...done, answer, committed]);
    return (await answer).rows;
  });
}

/**
 * Sends a transaction's last statement and COMMIT in one round trip, and gives back its rows. Nothing may follow in the
 * transaction. Where the statement fails, COMMIT rolls back what came before it; where a value of it cannot be sent
 * neither is.
 */
export async function commitWith<Row>(trx: Transaction<DB>, last: Compilable<Row>): Promise<Row[]> {
  const statement = readyToSend(last.compile());
  return await trx.getExecutor().provideConnection(async (connection) => {
    const answer = connection.executeQuery<Row>(statement);
    const committed = connection.executeQuery(CompiledQuery.raw("commit"));
    await allAnswered([answer, committed]);
    return (await answer).rows;
  });
}

/** Sends two statements of a transaction in one round trip; the second sees what the first one waited for. */
export async function askTogether<First, Second>(
  trx: Transaction<DB>,
  first: Compilable<First>,
  second: Compilable<Second>,
): Promise<readonly [First[], Second[]]> {
  return await trx.getExecutor().provideConnection(async (connection) => {
    const one = connection.executeQuery<First>(first.compile());
    const other = connection.executeQuery<Second>(second.compile());
    await allAnswered([one, other]);
    return [(await one).rows, (await other).rows];
  });
}

/**
 * The statement with values that pg sends as they are. It would meet one that has no text (a circle, a bigint in an
 * object) only when the statements around are on their way: the server never heard of this one then, and committed the
 * others. Throws a TypeError for such a value.
 */
function readyToSend<Row>(statement: CompiledQuery<Row>): CompiledQuery<Row> {
  return { ...statement, parameters: statement.parameters.map(toSent) };
}

/** Objects become JSON, which is what pg makes of them too. */
function toSent(value: unknown): unknown {
  if (value === null || value === undefined || value instanceof Date || ArrayBuffer.isView(value))
    return value;
  if (Array.isArray(value)) return value.map(toSent);
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
    case "bigint":
      return value;
    case "object":
      return JSON.stringify(value);
    default:
      throw new TypeError(`A ${typeof value} is no value of a statement.`);
  }
}
