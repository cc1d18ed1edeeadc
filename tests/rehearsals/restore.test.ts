import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { addApiKey, revokeApiKey } from "@contact-scanner/core/api-keys/repository";
import { useApiKey } from "@contact-scanner/core/api-keys/use-api-key";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { hashApiKey } from "@contact-scanner/core/auth/api-key";
import { LIMITS } from "@contact-scanner/core/config";
import { createDatabase } from "@contact-scanner/core/db/client";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { removeAddress } from "@contact-scanner/core/suppression/remove-address";
import { systemClock } from "@contact-scanner/core/time";
import { operateHandler } from "@contact-scanner/functions/handlers/operate";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { temporaryDirectory } from "@contact-scanner/local/postgres/data-directory";
import { serverUser } from "@contact-scanner/local/postgres/server-user";
import { migrations } from "@contact-scanner/migrations";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { checkRows } from "../faults/rig/check-rows.ts";
import { type DatabaseProxy, startDatabaseProxy } from "../faults/rig/database-proxy.ts";
import { startTestQueue, type TestQueue } from "../faults/rig/scan-queue.ts";
import { beginScan, drain, recover, submitSite } from "../faults/rig/stage.ts";
import { invocation } from "../faults/rig/worker-ports.ts";
import { hashEmail } from "../helpers/hash-email.ts";
import { jobRow } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { TEST_USER } from "../helpers/test-database.ts";
import { archivingTo, copyRunning, recoverUntil, timeOf, untilArchived } from "./rig/backup.ts";
import { ownServer } from "./rig/own-server.ts";

/** The audit log as the operator's function tells it. */
const auditLines = z.array(z.looseObject({ action: z.string(), target: z.string() }));

const archive = temporaryDirectory(serverUser());
const before = ownServer();
const restored = ownServer();
let server = await before.start();
await server.stop();
before.configure(archivingTo(archive));
server = await before.start();
/** The endpoint, which stays the same when the restored instance takes the old one's name. */
const endpoint: DatabaseProxy = await startDatabaseProxy(server.url);
const db = createDatabase({ url: endpoint.url, poolSize: 8, log: silentLog });
let queue: TestQueue;

beforeAll(async () => {
  await migrateToLatest(db, migrations);
  await ensureProfile(db, TEST_USER);
  queue = await startTestQueue();
});

afterAll(async () => {
  await queue.stop();
  await db.destroy();
  await endpoint.stop();
  await server.stop();
  for (const each of [before, restored]) each.remove();
  rmSync(archive, { recursive: true });
});

const operator = (command: unknown) => {
  const context = { db, log: silentLog, metrics: SILENT_METRICS, queue: queue.queue, retention: LIMITS };
  return operateHandler({ ...context, hashEmail })(command, invocation());
};

async function remove(email: string): Promise<void> {
  const signal = new AbortController().signal;
  const ports = { db, log: silentLog, clock: systemClock, random: Math.random, signal };
  await removeAddress(ports, { email, hashEmail, actor: OPERATOR });
}

async function isStored(email: string): Promise<boolean> {
  const rows = await db.selectFrom("contacts").select("id").where("email", "=", email).execute();
  return rows.length > 0;
}

/** A scan that ended. */
async function scanned(): Promise<{ jobId: string; domain: string }> {
  const scan = await submitSite(db, queue);
  await drain(queue, { db });
  return scan;
}

test("a database that is restored to a time as docs/operate.md tells has what it had then, goes on, and keeps out who was removed since", async () => {
  const ended = await scanned();
  await copyRunning(server.url, before, restored);
  const endedSince = await scanned();
  const { domain: askedOut } = await scanned();
  const running = await beginScan(queue, { db });
  const key = await addApiKey(
    db,
    { userId: TEST_USER.id, name: undefined, scopes: ["scans:read"], expiresInSeconds: undefined },
    randomBytes,
  );
  const time = await timeOf(server.url);

  // What the restored database knows nothing of.
  running.slow.release();
  expect(await running.run).toBe(true);
  const unknown = await submitSite(db, queue);
  await remove(`person0@${askedOut}`);
  await revokeApiKey(db, key.row.id);
  const audit = auditLines.parse(await operator({ command: "audit" }));
  await untilArchived(server.url, archive);
  await server.stop();

  recoverUntil(restored, archive, time);
  server = await restored.start();
  endpoint.pointTo(server.url);
  endpoint.cutAll();

  expect((await checkRows(db, [ended.jobId, endedSince.jobId])).problems).toEqual([]);
  expect(await jobRow(db, running.jobId)).toMatchObject({ status: "running" });
  await expect(jobRow(db, unknown.jobId)).rejects.toThrow();
  const verdict = async () => (await useApiKey(db, hashApiKey(key.key))).kind;
  expect([await isStored(`person0@${askedOut}`), await verdict()]).toEqual([true, "valid"]);

  const targets = (action: string) => audit.flatMap((line) => (line.action === action ? [line.target] : []));
  await operator({ command: "reapply-removals", hashes: targets("address.remove") });
  for (const id of targets("key.revoke")) await operator({ command: "revoke-key", id });
  expect([await isStored(`person0@${askedOut}`), await verdict()]).toEqual([false, "refused"]);

  await recover(db, queue);
  expect((await checkRows(db, [running.jobId])).problems).toEqual([]);
  expect(await queue.receive()).toBeUndefined();
  await submitSite(db, queue, { domain: askedOut });
  await drain(queue, { db });
  expect(await isStored(`person0@${askedOut}`)).toBe(false);
});
