import { CompiledQuery } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

test("no statement is compiled before it runs, however many rows PostgreSQL expects", async () => {
  const { rows } = await db.executeQuery(CompiledQuery.raw("show jit"));
  expect(rows).toEqual([{ jit: "off" }]);
});
