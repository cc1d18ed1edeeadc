import { randomBytes } from "node:crypto";
import { createDatabase } from "@contact-scanner/core/db/client";
import type { DB } from "@contact-scanner/core/db/database";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { scramVerifier } from "@contact-scanner/core/db/scram-verifier";
import { userAccounts } from "@contact-scanner/core/db/user-accounts";
import { type DatabaseUser, databaseUserName, databaseUserPassword } from "@contact-scanner/core/db/users";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { migrations } from "@contact-scanner/migrations";
import { ensureUsers } from "@contact-scanner/migrations/users";
import type { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRows } from "../faults/rig/check-rows.ts";
import { type DatabaseProxy, startDatabaseProxy } from "../faults/rig/database-proxy.ts";
import { startTestQueue, type TestQueue } from "../faults/rig/scan-queue.ts";
import { beginScan, drain, submitSite } from "../faults/rig/stage.ts";
import { jobRow } from "../helpers/jobs.ts";
import { queryOnce } from "../helpers/query-once.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { TEST_USER } from "../helpers/test-database.ts";
import { ownServer } from "./rig/own-server.ts";

const OLD = "the owner's password until now";
const NEW = "the owner's next password";

/** A server that lets nobody in without a password, as RDS. */
const files = ownServer();
const server = await files.start();
const endpoint: DatabaseProxy = await startDatabaseProxy(server.url);
const pools: Kysely<DB>[] = [];
let queue: TestQueue;

/** The database as its functions see it, from a deploy that had this password of the owner's. */
function signedIn(user: DatabaseUser | "owner", ownerPassword: string): Kysely<DB> {
  const name = user === "owner" ? "postgres" : databaseUserName(user);
  const password = user === "owner" ? ownerPassword : databaseUserPassword(ownerPassword, user);
  const url = new URL(endpoint.url);
  url.username = name;
  url.password = encodeURIComponent(password);
  const db = createDatabase({ url: url.href, poolSize: 4, log: silentLog });
  pools.push(db);
  return db;
}

async function asSuperuser(statement: string): Promise<void> {
  const url = new URL(endpoint.url);
  url.password = encodeURIComponent(OLD);
  await queryOnce(url.href, statement);
}

const passwordOf = (password: string) =>
  `alter role postgres password '${scramVerifier(password, randomBytes(16))}'`;

/** What a deploy does that has another password for the owner: the instance takes it, and then the migrator runs. */
async function deployWith(password: string): Promise<void> {
  await asSuperuser(passwordOf(password));
  await ensureUsers(signedIn("owner", password), userAccounts({ ownerPassword: password, randomBytes }));
}

beforeAll(async () => {
  await asSuperuser(passwordOf(OLD));
  files.write("pg_hba.conf", "local all all scram-sha-256\n");
  await asSuperuser("select pg_reload_conf()");
  const owner = signedIn("owner", OLD);
  await migrateToLatest(owner, migrations);
  await ensureProfile(owner, TEST_USER);
  await ensureUsers(owner, userAccounts({ ownerPassword: OLD, randomBytes }));
  queue = await startTestQueue();
});

afterAll(async () => {
  await queue.stop();
  for (const pool of pools) await pool.destroy();
  await endpoint.stop();
  await server.stop();
  files.remove();
});

/** A scan that a function with the old password has begun. */
const begun = () => beginScan(queue, { db: signedIn("crawler", OLD), submitDb: signedIn("submitter", OLD) });

test("while the database's passwords are rotated no scan is lost, and none has an attempt the less", async () => {
  const connected = await begun();
  const cut = await begun();
  await deployWith(NEW);

  // Until the deploy has replaced them, functions have the old one.
  await expect(submitSite(signedIn("submitter", OLD), queue)).rejects.toMatchObject({ code: "28P01" });
  connected.slow.release();
  expect(await connected.run).toBe(true);
  endpoint.cutAll();
  cut.slow.release();
  expect(await cut.run).toBe(false);

  const owner = signedIn("owner", NEW);
  const { jobId: since } = await submitSite(signedIn("submitter", NEW), queue);
  expect(await jobRow(owner, connected.jobId)).toMatchObject({ status: "complete" });
  // Without waiting for a lease to end: who had the old password said that its attempt does not count.
  await drain(queue, { db: signedIn("crawler", NEW) });
  expect(await jobRow(owner, cut.jobId)).toMatchObject({ status: "complete" });
  expect(await jobRow(owner, since)).toMatchObject({ status: "complete" });
  expect((await checkRows(owner, [connected.jobId, cut.jobId, since])).problems).toEqual([]);
});
