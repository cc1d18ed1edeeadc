import { type Kysely, sql, type Transaction } from "kysely";

/** What may be done with a table's rows; a right to read or change them may be one to a single column. */
type Right = "select" | "insert" | "update" | "delete" | `${"select" | "update"} (${string})`;

/** A database user and all that it may do, by table. */
export type User = {
  readonly name: string;
  /** its password, or what Postgres keeps of one */
  readonly verifier: string;
  readonly rights: Readonly<Record<string, readonly Right[]>>;
};

/**
 * Makes the users, with the password and the rights that each has now and no others. All in one transaction, so that a
 * function at work never misses a right that it had and keeps; the same again changes nothing. Run it as the owner of
 * the schema, who may make roles. This is no migration, since roles are a server's and not a database's, and a local
 * database has its owner alone.
 */
export async function ensureUsers<DB>(db: Kysely<DB>, users: readonly User[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const known = await knownRoles(trx);
    for (const { name, verifier, rights } of users) {
      const verb = sql.raw(known.has(name) ? "alter" : "create");
      await sql`${verb} role ${sql.id(name)} login password ${sql.lit(verifier)}`.execute(trx);
      await setRights(trx, name, rights);
    }
  });
}

async function knownRoles<DB>(trx: Transaction<DB>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ rolname: string }>`select rolname from pg_roles`.execute(trx);
  return new Set(rows.map(({ rolname }) => rolname));
}

async function setRights<DB>(trx: Transaction<DB>, name: string, rights: User["rights"]): Promise<void> {
  const role = sql.id(name);
  await sql`revoke all on all tables in schema public from ${role}`.execute(trx);
  await sql`grant usage on schema public to ${role}`.execute(trx);
  for (const [table, allowed] of Object.entries(rights)) {
    await sql`grant ${sql.raw(allowed.join(", "))} on ${sql.table(table)} to ${role}`.execute(trx);
  }
}
