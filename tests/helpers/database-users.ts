import { randomBytes } from "node:crypto";
import { createDatabase } from "@contact-scanner/core/db/client";
import type { DB } from "@contact-scanner/core/db/database";
import { userAccounts } from "@contact-scanner/core/db/user-accounts";
import {
  DATABASE_USERS,
  type DatabaseUser,
  databaseUserName,
  databaseUserPassword,
} from "@contact-scanner/core/db/users";
import { signsInAs } from "@contact-scanner/functions/background";
import { ensureUsers } from "@contact-scanner/migrations/users";
import type { Kysely } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { withDatabase } from "./postgres-cluster.ts";
import { queryOnce } from "./query-once.ts";
import { silentLog } from "./silent-log.ts";
import { testDatabase } from "./test-database.ts";

/** connections of one user: a worker has its checkpoint's and its heartbeat's */
const POOL_SIZE = 2;

/** The advisory lock of whoever makes roles, in the server's own database. */
const ROLES_LOCK = 1;

export type DatabaseUsers = {
  /** as the owner of the schema */
  readonly db: Kysely<DB>;
  readonly ownerPassword: string;
  /** The database as a user sees it; closed at the end of the file. */
  dbOf(user: DatabaseUser): Kysely<DB>;
  /** The database as the function of this entry sees it. Throws for one that has no user of its own. */
  dbOfFunction(entry: string): Kysely<DB>;
  /** Runs a statement as a user, or as the owner, in a connection of its own. */
  query(user: DatabaseUser | "owner", statement: string): Promise<Record<string, unknown>[]>;
};

/**
 * A database of this test file's own, with the users that the migrator makes. Roles belong to the server: they go at
 * the end, and of the files that work with them one waits for the other.
 */
export function databaseUsers(): DatabaseUsers {
  const ownerPassword = "the owner's password, of which the users' are made";
  const pools = new Map<DatabaseUser, Kysely<DB>>();
  const server = new pg.Client({ connectionString: withDatabase(inject("templateUrl"), "postgres") });
  beforeAll(async () => {
    await server.connect();
    await server.query(`select pg_advisory_lock(${ROLES_LOCK})`);
  });
  // These hooks run in reverse: the roles go after the database, in which they have rights.
  afterAll(async () => {
    await server.query(`drop role if exists ${DATABASE_USERS.map(databaseUserName).join(", ")}`);
    await server.end();
  });
  const { db, url } = testDatabase();
  beforeAll(() => ensureUsers(db, userAccounts({ ownerPassword, randomBytes })));
  afterAll(async () => {
    for (const pool of pools.values()) await pool.destroy();
  });
  const urlOf = (user: DatabaseUser) => {
    const signIn = `${databaseUserName(user)}:${databaseUserPassword(ownerPassword, user)}`;
    return url.replace(/^(\w+:\/\/)[^@/]*@/, `$1${signIn}@`);
  };
  const dbOf = (user: DatabaseUser) => {
    const pool = pools.get(user) ?? createDatabase({ url: urlOf(user), poolSize: POOL_SIZE, log: silentLog });
    pools.set(user, pool);
    return pool;
  };
  return {
    db,
    ownerPassword,
    dbOf,
    dbOfFunction(entry) {
      const user = signsInAs(entry);
      if (user === undefined || user === "owner") throw new Error(`${entry} has no user of its own.`);
      return dbOf(user);
    },
    query: (user, statement) => queryOnce(user === "owner" ? url : urlOf(user), statement),
  };
}
