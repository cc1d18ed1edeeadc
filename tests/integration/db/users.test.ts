import { randomBytes, randomUUID } from "node:crypto";
import { scramVerifier } from "@contact-scanner/core/db/scram-verifier";
import { userAccounts } from "@contact-scanner/core/db/user-accounts";
import { USER_RIGHTS } from "@contact-scanner/core/db/user-rights";
import {
  DATABASE_USERS,
  type DatabaseUser,
  databaseUserName,
  databaseUserPassword,
} from "@contact-scanner/core/db/users";
import { migrateHandler } from "@contact-scanner/functions/handlers/migrate";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { ensureUsers } from "@contact-scanner/migrations/users";
import { expect, test } from "vitest";
import { invocation } from "../../faults/rig/worker-ports.ts";
import { databaseUsers } from "../../helpers/database-users.ts";
import { silentLog } from "../../helpers/silent-log.ts";

const { db, query, dbOf, ownerPassword } = databaseUsers();
const migrator = migrateHandler({ db, log: silentLog, metrics: SILENT_METRICS, ownerPassword });
const migrate = () => migrator({}, invocation());

const VERBS = ["select", "insert", "update", "delete", "truncate", "references", "trigger"];

/** Every right that a user has on a table of this database, or on columns of it, as Postgres sees it. */
async function rightsOf(user: DatabaseUser): Promise<Record<string, string[]>> {
  const rows = await query(
    "owner",
    `select tablename, verb
     from pg_tables, unnest(array['${VERBS.join("','")}']) with ordinality as verbs (verb, place)
     where schemaname = 'public' and has_table_privilege('${databaseUserName(user)}', tablename::text, verb)
     order by tablename, place`,
  );
  const ofColumns = await query(
    "owner",
    `select attrelid::regclass::text as tablename, verb || ' (' || attname || ')' as verb
     from pg_attribute, unnest(array['select','insert','update','references']) as verbs (verb)
     where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')
       and attnum > 0 and not attisdropped
       and has_column_privilege('${databaseUserName(user)}', attrelid, attnum, verb)
       and not has_table_privilege('${databaseUserName(user)}', attrelid, verb)
     order by tablename, attname, verb`,
  );
  const byTable = Map.groupBy([...rows, ...ofColumns], ({ tablename }) => String(tablename));
  return Object.fromEntries(
    [...byTable].map(([table, rights]) => [table, rights.map(({ verb }) => String(verb))]),
  );
}

test.each(DATABASE_USERS)("the %s has the rights of the table and no others", async (user) => {
  expect(await rightsOf(user)).toEqual(USER_RIGHTS[user]);
});

test("the migrator run again changes nothing, and takes back a right that somebody gave", async () => {
  await query("owner", "grant delete, truncate on contacts to contact_scanner_reader");
  await query("owner", "grant update (scopes), insert (id) on api_keys to contact_scanner_reader");
  await migrate();
  await migrate();
  expect(await rightsOf("reader")).toEqual(USER_RIGHTS.reader);
});

test("a user's rights stay while they are set anew", async () => {
  const reader = dbOf("reader");
  const accounts = userAccounts({ ownerPassword, randomBytes });
  let isDone = false;
  const setting = (async () => {
    for (let round = 0; round < 5; round++) await ensureUsers(db, accounts);
    isDone = true;
  })();
  let reads = 0;
  while (!isDone) {
    await reader.selectFrom("contacts").select("id").limit(1).execute();
    reads++;
  }
  await setting;
  expect(reads).toBeGreaterThan(0);
});

test("where a user's rights cannot be set, all stay as they were", async () => {
  const accounts = userAccounts({ ownerPassword, randomBytes });
  const wrong = {
    name: "contact_scanner_operator",
    verifier: "x",
    rights: { no_such_table: ["select"] },
  } as const;
  await expect(
    ensureUsers(db, [...accounts.map((each) => ({ ...each, rights: {} })), wrong]),
  ).rejects.toThrow("no_such_table");
  for (const user of DATABASE_USERS) expect(await rightsOf(user)).toEqual(USER_RIGHTS[user]);
});

test.each<[DatabaseUser, string]>([
  ["reader", "delete from contacts"],
  ["reader", "insert into domains (id, domain) values (gen_random_uuid(), 'x.com')"],
  ["reader", "update jobs set status = 'cancelled'"],
  ["reader", "select * from suppressed_addresses"],
  ["reader", "select * from idempotency_keys"],
  ["reader", "update api_keys set revoked_at = null"],
  ["reader", "update api_keys set scopes = '{admin}'"],
  ["reader", "insert into api_keys select * from api_keys"],
  ["reader", "insert into audit_log select * from audit_log"],
  ["editor", "delete from contacts"],
  ["editor", "select * from audit_log"],
  ["submitter", "select email from contacts"],
  ["submitter", "delete from domains"],
  ["remover", "select email_hash from suppressed_addresses"],
  ["remover", "delete from suppressed_addresses"],
  ["remover", "update audit_log set user_id = null"],
  ["crawler", "delete from contacts"],
  ["crawler", "delete from suppressed_addresses"],
  ["crawler", "select * from profiles"],
  ["keeper", "insert into contacts (id) values (gen_random_uuid())"],
  ["crawler", "select * from api_keys"],
  ["operator", "select email from profiles"],
  ["operator", "delete from profiles"],
  ["operator", "update api_keys set expires_at = null"],
  ["operator", "delete from audit_log"],
])("the %s is refused: %s", async (user, statement) => {
  await expect(query(user, statement)).rejects.toMatchObject({ code: "42501" });
});

test.each(DATABASE_USERS)("the %s cannot change the schema, or what users may", async (user) => {
  for (const statement of [
    "drop table contacts",
    "truncate contacts",
    "alter table contacts add column note text",
    "create table notes (id integer)",
    "create role somebody",
    "alter role contact_scanner_reader createrole",
    "select * from kysely_migration",
  ]) {
    await expect(query(user, statement)).rejects.toMatchObject({ code: "42501" });
  }
});

test("a user's password comes of the owner's, and no user's tells another's", () => {
  const passwords = DATABASE_USERS.map((user) => databaseUserPassword(ownerPassword, user));
  expect(new Set(passwords).size).toBe(DATABASE_USERS.length);
  expect(databaseUserPassword(ownerPassword, "reader")).toBe(passwords[0]);
  expect(databaseUserPassword(`${ownerPassword}.`, "reader")).not.toBe(passwords[0]);
  for (const password of passwords) expect(password).toMatch(/^[\w-]{43}$/);
});

/** What Postgres keeps of a password. */
async function keptOf(name: string): Promise<string> {
  const [row] = await query("owner", `select rolpassword from pg_authid where rolname = '${name}'`);
  return String(row?.rolpassword);
}

function saltIn(verifier: string): Buffer {
  return Buffer.from(/^SCRAM-SHA-256\$4096:([^$]+)\$/.exec(verifier)?.[1] ?? "", "base64");
}

test("Postgres keeps of a user's password what it makes of a password itself", async () => {
  const name = `contact_scanner_test_${randomUUID().replaceAll("-", "")}`;
  const password = databaseUserPassword(ownerPassword, "reader");
  await query("owner", `create role ${name} password '${password}'`);
  const made = await keptOf(name);
  await query("owner", `drop role ${name}`);
  expect(scramVerifier(password, saltIn(made))).toBe(made);
  const kept = await keptOf("contact_scanner_reader");
  expect(scramVerifier(password, saltIn(kept))).toBe(kept);
  expect(saltIn(kept)).not.toEqual(saltIn(made));
});

test("an owner without a password stays the only user", async () => {
  for (const user of DATABASE_USERS) {
    await query("owner", `drop owned by ${databaseUserName(user)}`);
    await query("owner", `drop role ${databaseUserName(user)}`);
  }
  await migrateHandler({ db, log: silentLog, metrics: SILENT_METRICS, ownerPassword: undefined })(
    {},
    invocation(),
  );
  const names = "select rolname from pg_roles where rolname like 'contact_scanner%'";
  expect(await query("owner", names)).toEqual([]);
  await migrate();
  expect(await query("owner", names)).toHaveLength(DATABASE_USERS.length);
});
