import { beginningTogether } from "@contact-scanner/core/db/send-together";
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from "kysely";
import { expect, test } from "vitest";

/** A connection that notes what it is sent, and refuses the statements of `faults`. */
function recordingClient(faults: Readonly<Record<string, string>> = {}) {
  const sent: string[] = [];
  function query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(sql: string | PostgresCursor<R>): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== "string") return sql;
    sent.push(sql);
    const fault = faults[sql];
    return fault === undefined
      ? Promise.resolve({ command: "SELECT", rowCount: 0, rows: [] })
      : Promise.reject(new Error(fault));
  }
  const client: PostgresPoolClient = { query, release: () => {} };
  return { client: beginningTogether(client), sent };
}

test("BEGIN goes with the transaction's first statement, and not before", async () => {
  const { client, sent } = recordingClient();
  await client.query("begin", []);
  expect(sent).toEqual([]);
  const answer = client.query("select 1", []);
  expect(sent).toEqual(["begin", "select 1"]);
  await answer;
  await client.query("select 2", []);
  await client.query("commit", []);
  expect(sent).toEqual(["begin", "select 1", "select 2", "commit"]);
});

test.each(["commit", "rollback"])("a transaction without a statement is never begun: %s", async (end) => {
  const { client, sent } = recordingClient();
  await client.query("begin", []);
  expect(await client.query(end, [])).toMatchObject({ command: end.toUpperCase() });
  expect(sent).toEqual([]);
  await client.query("select 1", []);
  expect(sent).toEqual(["select 1"]);
});

test.each(["commit", "rollback"])("a transaction that has ended is not ended by a second %s", async (end) => {
  const { client, sent } = recordingClient();
  for (const statement of ["begin", "select 1", "commit", end, "begin", "select 2", end]) {
    await client.query(statement, []);
  }
  expect(sent).toEqual(["begin", "select 1", "commit", "begin", "select 2", end]);
});

test("a statement rejects with the fault of the BEGIN that went before it", async () => {
  const { client } = recordingClient({ begin: "the server is away", "select 1": "what follows" });
  await client.query("begin", []);
  await expect(client.query("select 1", [])).rejects.toThrow("the server is away");
});
