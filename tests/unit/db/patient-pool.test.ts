import { patientPool } from "@contact-scanner/core/db/patient-pool";
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from "kysely";
import { expect, test } from "vitest";

function clockThatJumps() {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
  };
}

/** A connection whose every query fails so. */
function fakeClient(error: Error) {
  const released: boolean[] = [];
  function query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(sql: string | PostgresCursor<R>): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    return typeof sql === "string" ? Promise.reject(error) : sql;
  }
  const client: PostgresPoolClient = {
    query,
    release: (destroy = false) => void released.push(destroy),
  };
  return { client, released };
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
  ["whose statement was wrong", refusal("42601"), false],
])("a connection %s is thrown away: %#", async (_name, error, isThrownAway) => {
  const { client, released } = fakeClient(error);
  const { pool } = fakePool(async () => client);
  const connection = await pool.connect();
  await expect(connection.query("select 1", [])).rejects.toBe(error);
  connection.release();
  expect(released).toEqual([isThrownAway]);
});
