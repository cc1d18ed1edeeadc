import { patientPool } from "@contact-scanner/core/db/patient-pool";
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from "kysely";
import { describe, expect, test } from "vitest";

function clockThatJumps() {
  let now = 0;
  return {
    now: () => now,
    // A macrotask later, so that an answer that is there comes first.
    sleep: async (ms: number) => {
      await new Promise((resolve) => setImmediate(resolve));
      now += ms;
    },
  };
}

/** A connection that answers every query so; the queries it was sent, and whether each release threw it away. */
function fakeClient(answer: Error | "no rows" | "never") {
  const released: boolean[] = [];
  const queries: string[] = [];
  function query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(sql: string | PostgresCursor<R>): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== "string") return sql;
    queries.push(sql);
    if (answer === "never") return new Promise(() => {});
    if (answer === "no rows") return Promise.resolve({ command: "SELECT", rowCount: 0, rows: [] });
    return Promise.reject(answer);
  }
  const client: PostgresPoolClient = {
    query,
    release: (destroy = false) => void released.push(destroy),
  };
  return { client, released, queries };
}

function fakePool(connect: () => Promise<PostgresPoolClient>) {
  const ports = { clock: clockThatJumps(), random: () => 0.5 };
  return { pool: patientPool({ connect, end: async () => {}, options: {} }, ports), clock: ports.clock };
}

function refusal(code: string): Error {
  return Object.assign(new Error("refused"), { code });
}

test.each(["53300", "57P03", "ECONNREFUSED"])("a refusal that passes (%s) is waited for", async (code) => {
  let refusals = 5;
  const { client } = fakeClient(new Error("unused"));
  const { pool } = fakePool(async () => {
    if (refusals-- > 0) throw refusal(code);
    return client;
  });
  await expect(pool.connect()).resolves.toBeDefined();
});

test("patience ends, with the last refusal", async () => {
  const { pool, clock } = fakePool(() => Promise.reject(refusal("53300")));
  await expect(pool.connect()).rejects.toMatchObject({ code: "53300" });
  expect(clock.now()).toBeGreaterThan(5_000);
  expect(clock.now()).toBeLessThanOrEqual(15_000);
});

test("a refusal that will not pass (a wrong password) is told at once", async () => {
  const { pool, clock } = fakePool(() => Promise.reject(refusal("28P01")));
  await expect(pool.connect()).rejects.toMatchObject({ code: "28P01" });
  expect(clock.now()).toBe(0);
});

test.each([
  ["whose query got no answer", new Error("Query read timeout"), true],
  ["that was cut", refusal("ECONNRESET"), true],
  ["whose server became a standby", refusal("25006"), true],
  ["whose statement was wrong", refusal("42601"), false],
])("a connection %s is thrown away: %#", async (_name, error, isThrownAway) => {
  const { client, released } = fakeClient(error);
  const { pool } = fakePool(async () => client);
  const connection = await pool.connect();
  await expect(connection.query("select 1", [])).rejects.toBe(error);
  connection.release();
  expect(released).toEqual([isThrownAway]);
});

test("a connection that broke refuses what follows at once: a ROLLBACK waits for no second time-out", async () => {
  const silent = new Error("Query read timeout");
  const { client, queries } = fakeClient(silent);
  const { pool } = fakePool(async () => client);
  const connection = await pool.connect();
  await expect(connection.query("update", [])).rejects.toBe(silent);
  await expect(connection.query("rollback", [])).rejects.toBe(silent);
  expect(queries).toEqual(["update"]);
});

describe("a connection that rested for long", () => {
  test.each([
    ["broke meanwhile", refusal("ECONNRESET")],
    ["answers no more", "never"],
  ] as const)("and %s is replaced before it is handed out", async (_name, answer) => {
    const dead = fakeClient(answer);
    const fresh = fakeClient("no rows");
    const clients = [dead.client, dead.client];
    const { pool, clock } = fakePool(async () => clients.shift() ?? fresh.client);
    (await pool.connect()).release();
    await clock.sleep(60_000);
    const connection = await pool.connect();
    expect(dead.released).toEqual([false, true]);
    await connection.query("select", []);
    expect(fresh.queries).toEqual(["select"]);
  });

  test("and lives is handed out", async () => {
    const { client, released } = fakeClient("no rows");
    const { pool, clock } = fakePool(async () => client);
    (await pool.connect()).release();
    await clock.sleep(60_000);
    await pool.connect();
    expect(released).toEqual([false]);
  });
});
