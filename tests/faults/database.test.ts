import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createDatabase } from "@contact-scanner/core/db/client";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { DATABASE_TIMEOUTS } from "@contact-scanner/core/db/timeouts";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { startPostgres } from "@contact-scanner/local/postgres";
import { migrations } from "@contact-scanner/migrations";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobRow } from "../helpers/jobs.ts";
import { recordingLog, silentLog } from "../helpers/silent-log.ts";
import { TEST_USER } from "../helpers/test-database.ts";
import { checkRows } from "./rig/check-rows.ts";
import { type DatabaseProxy, startDatabaseProxy } from "./rig/database-proxy.ts";
import { fakeFetch } from "./rig/fake-site.ts";
import { reportTally } from "./rig/report.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";
import { beginScan, deliver, recover, runReconciler, submitSite } from "./rig/stage.ts";

/** ms between two cuts, and how many there are: a server that never lets a transaction end is another scenario */
const CUT_INTERVAL_MS = 60;
const MAX_CUTS = 50;

/** A Postgres of this file's own: it is restarted and its connections are cut. */
const dataDir = mkdtempSync(join(tmpdir(), "contact-scanner-faults-"));
const start = () => startPostgres({ dataDir, durable: false, log: silentLog });
let postgres = await start();
const proxy: DatabaseProxy = await startDatabaseProxy(postgres.url);
const db = createDatabase({ url: proxy.url, poolSize: 8, log: silentLog });
let queue: TestQueue;

beforeAll(async () => {
  await migrateToLatest(db, migrations);
  await ensureProfile(db, TEST_USER);
  queue = await startTestQueue();
});

afterAll(async () => {
  proxy.loseAnswersToCommits(0);
  await queue.stop();
  await db.destroy();
  await proxy.stop();
  await postgres.stop();
  rmSync(dataDir, { recursive: true });
});

async function submitSites(count: number): Promise<string[]> {
  const jobIds: string[] = [];
  for (let n = 0; n < count; n++) jobIds.push((await submitSite(db, queue, { pages: 60 })).jobId);
  return jobIds;
}

/** A scan that a worker has begun, and what that worker logs. */
async function startScan(workerDb = db) {
  const log = recordingLog();
  return { ...(await beginScan(queue, { db: workerDb, submitDb: db, log })), log };
}

async function check(scenario: string, jobIds: readonly string[], faults: number): Promise<void> {
  await recover(db, queue);
  const rows = await checkRows(db, jobIds);
  reportTally({ scenario, jobs: jobIds.length, faults, ...rows });
  expect(rows.problems).toEqual([]);
  expect(faults).toBeGreaterThan(0);
}

/** Works on one message, on pages slow enough for a fault to fall into the middle. */
async function workOnNext(): Promise<boolean> {
  const message = await queue.receive();
  if (!message) throw new Error("The queue is empty.");
  return await deliver(queue, message, { db, fetch: fakeFetch(() => delay(2)) });
}

test("Postgres restarted in the middle of a scan: the scan waits for it and goes on", async () => {
  const { jobId, run, slow } = await startScan();
  await postgres.stop();
  slow.release();
  postgres = await start();
  proxy.pointTo(postgres.url);
  expect(await run).toBe(true);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1 });
  await check("Postgres restarted", [jobId], 1);
});

test("connections that go silent in the middle of a scan, never closed: the scan gives them up and goes on", async () => {
  const way = await startDatabaseProxy(postgres.url);
  const impatient = createDatabase({
    url: way.url,
    poolSize: 2,
    timeouts: { ...DATABASE_TIMEOUTS, queryMs: 300 },
    log: silentLog,
  });
  const { jobId, run, slow, log } = await startScan(impatient);
  const silenced = way.silenceAll();
  slow.release();
  expect(await run).toBe(true);
  await impatient.destroy();
  expect(log.events.map(({ fields }) => String(fields.error))).toContain("Error: Query read timeout");
  expect(way.connections).toBeGreaterThan(silenced);
  await way.stop();
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1, last_fault: null });
  await check("half-open connections", [jobId], silenced);
});

test("a failover for a while (the server takes no writes): the scan waits for it on new connections and goes on", async () => {
  const { jobId, run, slow, log } = await startScan();
  await setReadOnly("on");
  const before = proxy.connections;
  slow.release();
  await expect.poll(() => codesOf(log)).toContain("25006");
  await setReadOnly("off");
  expect(await run).toBe(true);
  expect(proxy.connections).toBeGreaterThan(before);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1, last_fault: null });
  await check("failover to a read-only standby and back", [jobId], 1);
});

test("a server that takes no writes for longer than a worker waits gets its jobs back later, none failed", async () => {
  const { jobId, run, slow } = await startScan();
  const jobIds = [jobId, ...(await submitSites(1))];
  await setReadOnly("on");
  slow.release();
  // Neither the scan that ran nor one that would begin, nor the reconciler, can do a thing.
  expect(await run).toBe(false);
  expect(await workOnNext()).toBe(false);
  await expect(runReconciler(db, queue)).rejects.toMatchObject({ code: "25006" });
  await setReadOnly("off");
  for (const jobId of jobIds) expect((await jobRow(db, jobId)).error).toBeNull();
  await check("failover to a read-only standby, long", jobIds, 1);
});

test("a job's row locked for longer than a statement may take: the checkpoint is cancelled, runs again, and the scan goes on", async () => {
  const impatient = createDatabase({
    url: proxy.url,
    poolSize: 2,
    timeouts: { ...DATABASE_TIMEOUTS, statementMs: 300 },
    log: silentLog,
  });
  const { jobId, run, slow, log } = await startScan(impatient);
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom("jobs").select("id").where("job_id", "=", jobId).forUpdate().execute();
    slow.release();
    await expect.poll(() => codesOf(log)).toContain("57014");
  });
  expect(await run).toBe(true);
  await impatient.destroy();
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1, last_fault: null });
  await check("a lock that is not had in time", [jobId], 1);
});

test("a checkpoint that is a deadlock's victim runs again, and the scan goes on", async () => {
  // Only the worker looks for a deadlock while the test lasts, and not before there is one.
  const worker = createDatabase({
    url: `${proxy.url}?options=-c%20deadlock_timeout%3D3s`,
    poolSize: 2,
    log: silentLog,
  });
  const other = createDatabase({
    url: `${proxy.url}?options=-c%20deadlock_timeout%3D10min`,
    poolSize: 1,
    log: silentLog,
  });
  const { jobId, run, slow, log } = await startScan(worker);
  const { domain_id: domainId } = await jobRow(db, jobId);
  await other.transaction().execute(async (trx) => {
    await trx
      .selectFrom("domains")
      .select("id")
      .where("id", "=", domainId ?? "")
      .forUpdate()
      .execute();
    slow.release();
    await expect.poll(() => waitsForLock(postgres.url)).toBe(true);
    await trx.selectFrom("jobs").select("id").where("job_id", "=", jobId).forUpdate().execute();
  });
  await expect.poll(() => codesOf(log)).toContain("40P01");
  expect(await run).toBe(true);
  await worker.destroy();
  await other.destroy();
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1, last_fault: null });
  await check("a checkpoint in a deadlock", [jobId], 1);
});

async function waitsForLock(url: string): Promise<boolean> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const { rowCount } = await admin.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'");
  await admin.end();
  return rowCount !== 0;
}

/** Makes the whole server refuse writes, on open connections too, as one that became a standby does. */
async function setReadOnly(value: "on" | "off"): Promise<void> {
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(`alter system set default_transaction_read_only = ${value}`);
  await admin.query("select pg_reload_conf()");
  await admin.end();
}

function codesOf(log: ReturnType<typeof recordingLog>): unknown[] {
  return log.events.map(({ fields: { error } }) =>
    error instanceof Error && "code" in error ? error.code : undefined,
  );
}

test("connections cut again and again under four workers: no job fails, no row is lost", async () => {
  const jobIds = await submitSites(8);
  let faults = 0;
  let isOver = false;
  const cutting = (async () => {
    for (let cuts = 0; cuts < MAX_CUTS && !isOver; cuts++) {
      faults += proxy.cutAll();
      await delay(CUT_INTERVAL_MS);
    }
  })();
  for (let round = 0; round < 2; round++) await Promise.all(Array.from({ length: 4 }, workOnNext));
  isOver = true;
  await cutting;
  await check("connections cut", jobIds, faults);
});

test("the answer to a COMMIT lost, every third time: what was committed is not written twice", async () => {
  const jobIds = await submitSites(8);
  proxy.loseAnswersToCommits(3);
  for (let round = 0; round < 2; round++) await Promise.all(Array.from({ length: 4 }, workOnNext));
  proxy.loseAnswersToCommits(0);
  await check("answer to COMMIT lost", jobIds, proxy.lostAnswers);
});

test("a burst of thirty containers on a server that takes four connections waits instead of failing", async () => {
  const admin = new pg.Client({ connectionString: proxy.url });
  await admin.connect();
  await admin.query("create role burst login connection limit 4");
  await admin.query("grant select on jobs to burst");
  await admin.end();
  const url = proxy.url.replace("postgres@", "burst@");
  const containers = Array.from({ length: 30 }, () => createDatabase({ url, poolSize: 1, log: silentLog }));
  const invocations = containers.map(async (container) => {
    const rows = await container.selectFrom("jobs").select("id").limit(1).execute();
    // A container that is done gives way: its connection ends.
    await container.destroy();
    return rows.length;
  });
  expect(await Promise.all(invocations)).toEqual(containers.map(() => 1));
});

test("a broken connection costs at most the query that it was found broken by: the next ones get new connections", async () => {
  await Promise.all(Array.from({ length: 8 }, () => jobCount()));
  expect(proxy.cutAll()).toBeGreaterThan(0);
  await Promise.allSettled(Array.from({ length: 8 }, () => jobCount()));
  const counts = await Promise.all(Array.from({ length: 8 }, () => jobCount()));
  expect(Math.min(...counts)).toBeGreaterThan(0);
});

async function jobCount(): Promise<number> {
  return (await db.selectFrom("jobs").select("id").execute()).length;
}
