import { createDatabase } from "@contact-scanner/core/db/client";
import type { DB } from "@contact-scanner/core/db/database";
import { migrateDown, migrateToLatest } from "@contact-scanner/core/db/migrate";
import { migrations } from "@contact-scanner/migrations";
import { CompiledQuery, type Kysely, type Transaction } from "kysely";
import { expect, test } from "vitest";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { waitingForLocks } from "../../helpers/waiting-for-locks.ts";

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
  expect(applied.flat().toSorted()).toEqual(names);
});

test("a migration that fails is named, and leaves nothing behind; what came before it stays", async () => {
  await migrateToLatest(db, migrations);
  await migrateDown(db, migrations);
  const broken = withLast(async (schema) => {
    await schema.schema.createTable("half_made").addColumn("id", "integer").execute();
    throw new Error("half-way");
  });
  await expect(migrateToLatest(db, broken)).rejects.toThrow(LAST);
  expect(await userTables()).not.toContain("half_made");
  expect(await migrateToLatest(db, migrations)).toEqual([]);
});

test("a migration that lost a deadlock runs again from its beginning, a few times", async () => {
  await migrateToLatest(db, migrations);
  let tries = 0;
  const losing = (times: number) =>
    withLast(async (schema) => {
      await schema.schema.createTable("made_once").addColumn("id", "integer").execute();
      if (++tries <= times) await schema.executeQuery(CompiledQuery.raw(LOSE));
    });
  await expect(migrateToLatest(db, losing(Number.POSITIVE_INFINITY))).rejects.toThrow(LAST);
  expect(tries).toBeLessThanOrEqual(5);
  tries = 0;
  expect(await migrateToLatest(db, losing(2))).toEqual([LAST]);
  expect(await userTables()).toContain("made_once");
  await migrateDown(
    db,
    withLast(async () => {}),
  );
  await db.schema.dropTable("made_once").execute();
});

test.each([
  ["20261129T120000-address-keys", ["pages"], ["scan_pages", "contacts", "contact_sources", "sightings"]],
  ["20261129T121000-contact-search", ["contacts"], ["sightings"]],
  ["20261129T122000-storage", [], ["jobs"]],
])(
  "%s waits for a checkpoint that goes on meanwhile, and neither loses a lock",
  async (name, before, after) => {
    await migrateDownBelow(name);
    let tries = 0;
    const counted = {
      ...migrations[name],
      up: async (schema: Kysely<unknown>) => {
        tries++;
        await migrations[name]?.up(schema);
      },
    };
    const migrator = createDatabase({ url, poolSize: 1, log: silentLog });
    const checkpoint = await db.startTransaction().execute();
    for (const table of [...before, ...after]) await lock(checkpoint, table, "access share");
    for (const table of before) await lock(checkpoint, table, "row exclusive");
    const migrating = migrateToLatest(migrator, { ...migrations, [name]: counted });
    await expect.poll(() => waitingForLocks(db)).toBe(1);
    for (const table of after) await lock(checkpoint, table, "row exclusive");
    await checkpoint.commit().execute();
    expect(await migrating).toContain(name);
    expect(tries).toBe(1);
    await migrator.destroy();
  },
);

test("the search's indexes are made where pg_trgm is in a schema of its own", async () => {
  await migrateDownBelow("20261129T121000-contact-search");
  await run("drop extension pg_trgm");
  await run("create schema extensions");
  await run("create extension pg_trgm schema extensions");
  await migrateToLatest(db, migrations);
  expect((await largeIndexes()).map(({ name }) => name)).toEqual(LARGE_INDEXES);
});

test("what an operator made beforehand, of another database's definitions, is left as it is", async () => {
  await migrateToLatest(db, migrations);
  const { definition } = await db
    .withTables<{ pg_proc: { oid: number; proname: string } }>()
    .selectFrom("pg_proc")
    .select((eb) => eb.fn<string>("pg_get_functiondef", ["oid"]).as("definition"))
    .where("proname", "=", "address_keys")
    .executeTakeFirstOrThrow();
  const wanted = await largeIndexes();
  await migrateDownBelow("20261129T120000-address-keys");
  await run(definition);
  for (const { indexdef } of wanted) {
    await run(indexdef.replace("CREATE INDEX", "CREATE INDEX CONCURRENTLY IF NOT EXISTS"));
  }
  const made = await largeIndexes();
  expect(made.map(({ name }) => name)).toEqual(LARGE_INDEXES);
  await migrateToLatest(db, migrations);
  expect(await largeIndexes()).toEqual(made);
});

/** Sorted behind every other. */
const LAST = "99990101T000000-last";

function withLast(up: (schema: Kysely<unknown>) => Promise<void>) {
  return { ...migrations, [LAST]: { up, down: async () => {} } };
}

/** What PostgreSQL says to who lost a deadlock. */
const LOSE = "do $$ begin raise exception using errcode = 'deadlock_detected'; end $$";

async function migrateDownBelow(name: string): Promise<void> {
  await migrateToLatest(db, migrations);
  const steps = names.length - names.indexOf(name);
  for (let step = 0; step < steps; step++) await migrateDown(db, migrations);
}

/** Locks a table as whoever reads, or writes, a row of it does. */
async function lock(
  trx: Transaction<DB>,
  table: string,
  mode: "access share" | "row exclusive",
): Promise<void> {
  await trx.executeQuery(CompiledQuery.raw(`lock table ${table} in ${mode} mode`));
}

/** Indexes of which each takes minutes on a large database. */
const LARGE_INDEXES = [
  "contact_sources_address_keys",
  "contacts_address_keys",
  "contacts_context_trigrams",
  "contacts_email_trigrams",
  "pages_address_keys",
  "scan_pages_address_keys",
  "sightings_address_keys",
  "sightings_context_trigrams",
];

/** Those that are there, with their object ids and definitions. */
async function largeIndexes() {
  return await db
    .withTables<{
      pg_class: { oid: number; relname: string };
      pg_indexes: { indexname: string; indexdef: string };
    }>()
    .selectFrom("pg_class")
    .innerJoin("pg_indexes", "indexname", "relname")
    .select(["oid", "relname as name", "indexdef"])
    .where("relname", "in", LARGE_INDEXES)
    .orderBy("relname")
    .execute();
}

async function run(statement: string): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(statement));
}

async function userTables(): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables.map((table) => table.name);
}
