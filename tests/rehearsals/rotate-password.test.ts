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
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRows } from "../faults/rig/check-rows.ts";
import { type DatabaseProxy, startDatabaseProxy } from "../faults/rig/database-proxy.ts";
import { startTestQueue, type TestQueue } from "../faults/rig/scan-queue.ts";
import { deliver, drain, pausingFetch, submitSite, untilCheckpointStored } from "../faults/rig/stage.ts";
import { jobRow } from "../helpers/jobs.ts";
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

async function asSuperuser(...statements: string[]): Promise<void> {
  const url = new URL(endpoint.url);
  url.password = encodeURIComponent(OLD);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
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

/** A scan that a function with the old password has begun; `finish` says whether its message was done with. */
async function begun(): Promise<{ jobId: string; finish: () => Promise<boolean> }> {
  const { jobId } = await submitSite(signedIn("submitter", OLD), queue, { pages: 60 });
  const message = await queue.receive();
  if (!message) throw new Error("The queue is empty.");
  const slow = pausingFetch(25);
  const db = signedIn("crawler", OLD);
  const run = deliver(queue, message, { db, fetch: slow.fetch });
  await slow.reached;
  await untilCheckpointStored(db, jobId);
  return {
    jobId,
    async finish() {
      slow.release();
      return await run;
    },
  };
}

test("while the database's passwords are rotated no scan is lost, and none has an attempt the less", async () => {
  const connected = await begun();
  const cut = await begun();
  await deployWith(NEW);

  // Until the deploy has replaced them, functions have the old one.
  await expect(submitSite(signedIn("submitter", OLD), queue)).rejects.toMatchObject({ code: "28P01" });
  expect(await connected.finish()).toBe(true);
  endpoint.cutAll();
  expect(await cut.finish()).toBe(false);

  const owner = signedIn("owner", NEW);
  const { jobId: since } = await submitSite(signedIn("submitter", NEW), queue);
  expect(await jobRow(owner, connected.jobId)).toMatchObject({ status: "complete" });
  // Without waiting for a lease to end: who had the old password said that its attempt does not count.
  await drain(queue, { db: signedIn("crawler", NEW) });
  expect(await jobRow(owner, cut.jobId)).toMatchObject({ status: "complete" });
  expect(await jobRow(owner, since)).toMatchObject({ status: "complete" });
  expect((await checkRows(owner, [connected.jobId, cut.jobId, since])).problems).toEqual([]);
});
