import type { DB } from "@contact-scanner/core/db/database";
import { patientPool } from "@contact-scanner/core/db/patient-pool";
import { toQueryResult } from "@contact-scanner/core/db/query-result";
import { systemClock } from "@contact-scanner/core/time";
import {
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from "kysely";
import pg from "pg";
import type { Gate } from "./gate.ts";

/** A real database whose every statement, begin and commit included, is a call through the gate. */
export function gatedDatabase(url: string, gate: Gate, poolSize = 2): Kysely<DB> {
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const gated: PostgresPool = {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => gatedClient(await pool.connect(), gate),
  };
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: patientPool(gated, { clock: systemClock, random: Math.random }) }),
  });
}

function gatedClient(client: pg.PoolClient, gate: Gate): PostgresPoolClient {
  let isReleased = false;
  let isCut = false;
  const release = (destroy = false) => {
    if (isReleased) return;
    isReleased = true;
    client.release(destroy || isCut || gate.isDead);
  };
  // The server rolls back what a dead process had begun.
  gate.onDeath(() => release(true));

  function query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    sql: string | PostgresCursor<R>,
    parameters: ReadonlyArray<unknown> = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== "string") throw new Error("The application uses no cursors.");
    return ask<R>(sql, parameters);
  }
  // A connection carries out what it is sent in its order: what comes behind a cut is not.
  let earlier: Promise<unknown> = Promise.resolve();
  function ask<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>> {
    const answer = earlier.then(() => askNow<R>(sql, parameters));
    earlier = answer.catch(() => {});
    return answer;
  }
  async function askNow<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>> {
    if (isCut || isReleased) throw Object.assign(new Error("The connection is cut"), { code: "ECONNRESET" });
    try {
      return await gate.pass<PostgresQueryResult<R>>(`db: ${statementName(sql)}`, () =>
        client.query(sql, [...parameters]).then(toQueryResult<R>),
      );
    } catch (error) {
      // A cut loses the whole connection, and with it the transaction.
      isCut ||= error instanceof Error && "code" in error && error.code === "ECONNRESET";
      throw error;
    }
  }
  return { query, release };
}

/** `insert into "pages"`: the verb and its table. */
function statementName(sql: string): string {
  return /^\w+(?: into| from)?(?: "\w+")?/.exec(sql)?.[0] ?? sql.slice(0, 20);
}
