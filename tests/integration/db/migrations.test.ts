import { createDatabase } from "@contact-scanner/core/db/client";
import { migrateDown, migrateToLatest } from "@contact-scanner/core/db/migrate";
import { migrations } from "@contact-scanner/migrations";
import { expect, test } from "vitest";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();
const names = Object.keys(migrations);

test("every migration goes down to an empty schema and up again", async () => {
  for (const name of [...names].reverse()) expect(await migrateDown(db, migrations)).toEqual([name]);
  expect(await userTables()).toEqual([]);
  expect(await migrateToLatest(db, migrations)).toEqual(names);
  expect(await migrateToLatest(db, migrations)).toEqual([]);
});

test("four migrators at once apply each migration once", async () => {
  for (const _ of names) await migrateDown(db, migrations);
  const others = Array.from({ length: 4 }, () => createDatabase({ url, poolSize: 1, log: silentLog }));
  const applied = await Promise.all(others.map((other) => migrateToLatest(other, migrations)));
  await Promise.all(others.map((other) => other.destroy()));
  expect(applied.flat()).toEqual(names);
});

test("a migration that fails is named, and leaves nothing behind", async () => {
  await migrateToLatest(db, migrations);
  const broken = {
    ...migrations,
    "99990101T000000-broken": {
      up: async (schema: typeof db) => {
        await schema.schema.createTable("half_made").addColumn("id", "integer").execute();
        throw new Error("half-way");
      },
    },
  };
  await expect(migrateToLatest(db, broken)).rejects.toThrow("99990101T000000-broken");
  expect(await userTables()).not.toContain("half_made");
});

async function userTables(): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables.map((table) => table.name);
}
