import { randomUUID } from "node:crypto";
import { type Actor, OPERATOR, readAuditLog, recordDeed } from "@contact-scanner/core/audit-log/repository";
import { secondsFromNow } from "@contact-scanner/core/db/clock";
import { deleteDomain } from "@contact-scanner/core/jobs/delete-domain";
import { addProfile } from "@contact-scanner/core/profiles/repository";
import { removeAddress } from "@contact-scanner/core/suppression/remove-address";
import { systemClock } from "@contact-scanner/core/time";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newApiKey } from "../../helpers/api-keys.ts";
import { startApi, tokenOf } from "../../helpers/api-server.ts";
import { newDomain } from "../../helpers/found-rows.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
let api: Awaited<ReturnType<typeof startApi>>;

beforeAll(async () => {
  api = await startApi(db);
});
afterAll(() => api.stop());

async function linesOf(target: string) {
  return await db.selectFrom("audit_log").selectAll().where("target", "=", target).execute();
}

async function nameOf(domainId: string): Promise<string> {
  const row = db.selectFrom("domains").select("domain").where("id", "=", domainId);
  return (await row.executeTakeFirstOrThrow()).domain;
}

async function call(path: string, token: string): Promise<Response> {
  return await fetch(api.url + path, { method: "DELETE", headers: { authorization: `Bearer ${token}` } });
}

test("who deleted a domain is written down: the user, the key and the request", async () => {
  const domainId = await newDomain(db);
  const name = await nameOf(domainId);
  const { key, id } = await newApiKey(db);
  const answer = await call(`/api/v3/domains/${domainId}`, key);
  expect(answer.status).toBe(204);
  expect(await linesOf(name)).toMatchObject([
    {
      user_id: TEST_USER.id,
      api_key_id: id,
      action: "domain.delete",
      request_id: answer.headers.get("x-request-id"),
    },
  ]);
});

test("who deleted a scan is written down, and one that stays leaves no line", async () => {
  const { jobId } = await pendingJob(db);
  const token = await tokenOf();
  expect((await call(`/api/v3/scan/${jobId}`, token)).status).toBe(409);
  expect(await linesOf(jobId)).toEqual([]);
  const ended = { status: "cancelled", scan_rows: "own", finished_at: new Date() } as const;
  await db.updateTable("jobs").set(ended).where("job_id", "=", jobId).execute();
  expect((await call(`/api/v3/scan/${jobId}`, token)).status).toBe(204);
  expect(await linesOf(jobId)).toMatchObject([{ user_id: TEST_USER.id, action: "scan.delete" }]);
});

test("a domain that stays leaves no line", async () => {
  const { domainId } = await pendingJob(db);
  const name = await nameOf(domainId);
  expect((await call(`/api/v3/domains/${domainId}`, await tokenOf())).status).toBe(409);
  expect(await linesOf(name)).toEqual([]);
});

test("of ten who delete a domain at once, the one who did it is written down", async () => {
  const domainId = await newDomain(db);
  const name = await nameOf(domainId);
  const actors = Array.from({ length: 10 }, (): Actor => ({ ...OPERATOR, userId: randomUUID() }));
  const settled = await Promise.allSettled(actors.map((actor) => deleteDomain(db, domainId, actor)));
  const done = actors.filter((_actor, index) => settled[index]?.status === "fulfilled");
  expect(done).toHaveLength(1);
  expect(await linesOf(name)).toMatchObject([{ user_id: done[0]?.userId }]);
});

test("who removed an address is written down by its keyed hash, and the address nowhere", async () => {
  const email = "jane.doe@acme-candles.com";
  expect((await call(`/api/v3/contacts?email=${email}`, await tokenOf())).status).toBe(200);
  expect(await linesOf(hashEmail(email)[0])).toMatchObject([
    { user_id: TEST_USER.id, api_key_id: null, action: "address.remove" },
  ]);
  expect(JSON.stringify(await db.selectFrom("audit_log").selectAll().execute())).not.toContain("jane");
});

test("a removal and its line are there together or not at all", async () => {
  const email = "nobody@acme-candles.com";
  const [hash] = hashEmail(email);
  const ports = {
    db,
    log: silentLog,
    clock: systemClock,
    random: Math.random,
    signal: AbortSignal.abort(),
  };
  // No line takes such an id, so its statement fails.
  const actor: Actor = { ...OPERATOR, userId: "no UUID" };
  await expect(removeAddress(ports, { email, hashEmail, actor })).rejects.toThrow("uuid");
  const listed = db.selectFrom("suppressed_addresses").select("email_hash").where("email_hash", "=", hash);
  expect(await listed.execute()).toEqual([]);
  expect(await linesOf(hash)).toEqual([]);
});

test("a line whose transaction runs again, because its end was not told, is there once", async () => {
  const deed = { id: randomUUID(), actor: OPERATOR, action: "user.add", target: "twice" } as const;
  for (const _run of [1, 2]) await db.transaction().execute((trx) => recordDeed(trx, deed));
  expect(await linesOf("twice")).toHaveLength(1);
});

test("a user that is added is written down, once, and one that was there is not", async () => {
  const email = "new@acme.com";
  const { id } = await addProfile(db, { email, id: undefined });
  await addProfile(db, { email, id: undefined });
  expect(await linesOf(id)).toMatchObject([{ user_id: null, action: "user.add" }]);
});

test("the log is read back to a time by the database's clock, the newest first", async () => {
  await db.deleteFrom("audit_log").execute();
  for (const [target, ago] of Object.entries({ old: 7_200, newer: 1_800, newest: 0 })) {
    await db
      .insertInto("audit_log")
      .values({ id: randomUUID(), at: secondsFromNow<"audit_log">(-ago), action: "user.add", target })
      .execute();
  }
  const targets = async (sinceSeconds: number) =>
    (await readAuditLog(db, { sinceSeconds })).map(({ target }) => target);
  expect(await targets(3_600)).toEqual(["newest", "newer"]);
  expect(await targets(86_400)).toEqual(["newest", "newer", "old"]);
});
