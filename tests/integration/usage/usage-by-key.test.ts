import { randomUUID } from "node:crypto";
import { revokeApiKey } from "@contact-scanner/core/api-keys/repository";
import { SCOPES, type Scope } from "@contact-scanner/core/auth/scope";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { listUsageByKey } from "@contact-scanner/core/usage/list-by-key";
import { addUsage, COUNTS, listUsage } from "@contact-scanner/core/usage/repository";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import { beforeEach, expect, test } from "vitest";
import { callApi, type TestRequest } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { newApiKey } from "../../helpers/api-keys.ts";
import { complete, runningScan } from "../../helpers/checkpoints.ts";
import { jobRow, memoryQueue } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const userId = TEST_USER.id;
const ALL = { userId, from: "2000-01-01", to: "2100-01-01" };
const MARCH = { userId, from: "2026-03-01", to: "2026-03-31" };
const WHOLE = { after: undefined, limit: 400 };

beforeEach(async () => {
  for (const table of ["usage_days", "usage_key_days", "api_keys", "jobs"] as const) {
    await db.deleteFrom(table).execute();
  }
});

/** Calls the API by a key of the test's user, or a token. */
async function call(
  entry: "submit-scan" | "submit-batch" | "usage",
  request: TestRequest,
  { apiKeyId = null, scopes = SCOPES }: { apiKeyId?: string | null; scopes?: readonly Scope[] } = {},
) {
  const context = { ...apiContext(db), authenticate: async () => ({ userId, apiKeyId, scopes }) };
  const { statusCode, body = "" } = await callApi(context, entry, request);
  return { status: statusCode, body };
}

async function byKey() {
  return (await listUsageByKey(db, ALL, WHOLE)).map(({ row }) => row);
}

async function keyOf(jobId: string): Promise<string | null> {
  return (await jobRow(db, jobId)).api_key_id;
}

/** Counts of some days in March: of keys, and whole. */
async function addMarch(keys: readonly { day: string; api_key_id: string; pages: number }[], pages: number) {
  const days = [...new Set(keys.map(({ day }) => day))];
  await db
    .insertInto("usage_days")
    .values(days.map((day) => ({ day, user_id: userId, pages })))
    .execute();
  await db
    .insertInto("usage_key_days")
    .values(keys.map((row) => ({ ...row, user_id: userId })))
    .execute();
}

test("a scan is of the key that started it, alone or in a batch, and of none by a token or a replay", async () => {
  const { id: apiKeyId } = await newApiKey(db);
  const submit = async (key: string | null) => {
    const { body } = await call("submit-scan", { body: { url: "keyed.example.com" } }, { apiKeyId: key });
    return String(JSON.parse(body).job_id);
  };
  const jobId = await submit(apiKeyId);
  expect(await keyOf(jobId)).toBe(apiKeyId);
  // Who joins it takes it over by no means.
  expect(await submit(null)).toBe(jobId);
  expect(await keyOf(jobId)).toBe(apiKeyId);
  await cancelJob(db, jobId);
  const replayed = await replayJob({ db, queue: memoryQueue(), log: silentLog }, jobId);
  expect(await keyOf(replayed.jobId)).toBeNull();
  const urls = ["one.example.com", "two.example.com"];
  await call("submit-batch", { body: { urls } }, { apiKeyId });
  const keyed = db.selectFrom("jobs").select("job_id").where("api_key_id", "=", apiKeyId);
  expect(await keyed.execute()).toHaveLength(3);
});

test("what scans of keys and of none use adds up to the whole of each day, however many end at once", async () => {
  const keys = [(await newApiKey(db)).id, (await newApiKey(db)).id, null];
  const runs = await Promise.all(Array.from({ length: 21 }, () => runningScan(db)));
  for (const [index, { jobId }] of runs.entries()) {
    await db
      .updateTable("jobs")
      .set({ api_key_id: keys[index % 3] ?? null })
      .where("job_id", "=", jobId)
      .execute();
  }
  await Promise.all(runs.map((run, index) => (index < 12 ? complete(db, run) : cancelJob(db, run.jobId))));
  const rows = await byKey();
  expect(rows.map(({ api_key }) => api_key?.id ?? null).toSorted()).toEqual(keys.toSorted());
  for (const row of rows) expect(row).toMatchObject({ scans_complete: 4, scans_cancelled: 3 });
  const [whole] = await listUsage(db, ALL, WHOLE);
  for (const column of COUNTS) {
    expect(rows.reduce((sum, row) => sum + row[column], 0)).toBe(whole?.row[column]);
  }
});

test("pages, bytes and CPU count for the key while its scan runs", async () => {
  const { id: apiKeyId } = await newApiKey(db);
  const usage = { userId, apiKeyId, pages: 3, contacts: 0, bytes: 400, cpuMs: 5 };
  for (let time = 0; time < 2; time++) await db.transaction().execute((trx) => addUsage(trx, [usage]));
  expect(await byKey()).toMatchObject([{ api_key: { id: apiKeyId }, pages: 6, bytes: 800, cpu_ms: 10 }]);
});

test("what code from before the keys counts is of no key", async () => {
  const { id: apiKeyId } = await newApiKey(db);
  const usage = { ...contactsAlone(1), userId, apiKeyId };
  await db.transaction().execute((trx) => addUsage(trx, [usage]));
  const day = (await listUsage(db, ALL, WHOLE))[0]?.row.day ?? "";
  // The statement of that code, which knows one table.
  await db
    .insertInto("usage_days")
    .values({ user_id: userId, day, contacts: 5 })
    .onConflict((conflict) =>
      conflict
        .columns(["user_id", "day"])
        .doUpdateSet((eb) => ({ contacts: eb("usage_days.contacts", "+", eb.ref("excluded.contacts")) })),
    )
    .execute();
  expect(await byKey()).toMatchObject([
    { day, api_key: null, contacts: 5 },
    { day, api_key: { id: apiKeyId }, contacts: 1 },
  ]);
});

test("days are listed in order, in each what is of no key first, page by page; ended keys' too", async () => {
  const keys = [(await newApiKey(db)).id, (await newApiKey(db)).id].toSorted();
  const [first = "", second = ""] = keys;
  await revokeApiKey(db, first);
  const on = (day: string, api_key_id: string) => ({ day, api_key_id, pages: 2 });
  await addMarch([on("2026-03-01", first), on("2026-03-01", second), on("2026-03-02", second)], 4);
  await addMarch([on("2026-02-28", first)], 4);
  const places = [];
  for (let after: Parameters<typeof listUsageByKey>[2]["after"]; ; ) {
    const [listed] = await listUsageByKey(db, MARCH, { after, limit: 1 });
    if (!listed) break;
    places.push([listed.row.day, listed.row.api_key?.id ?? null, listed.row.pages]);
    after = listed.position;
  }
  expect(places).toEqual([
    ["2026-03-01", first, 2],
    ["2026-03-01", second, 2],
    ["2026-03-02", null, 2],
    ["2026-03-02", second, 2],
  ]);
});

test("as CSV a row names its key", async () => {
  const { id } = await newApiKey(db);
  const { prefix } = await db.selectFrom("api_keys").select("prefix").executeTakeFirstOrThrow();
  await addMarch([{ day: "2026-03-01", api_key_id: id, pages: 2 }], 2);
  const query = { from: MARCH.from, to: MARCH.to, by: "key" };
  const { body } = await call("usage", { query, headers: { accept: "text/csv" } });
  expect(body.split("\r\n").slice(0, 2)).toEqual([
    "day,scans_complete,scans_failed,scans_cancelled,pages,contacts,bytes,cpu_ms,api_key_id,api_key_prefix,api_key_name",
    `2026-03-01,0,0,0,2,0,0,0,${id},${prefix},`,
  ]);
});

test("another user's usage is told to who has the scope `admin`, one's own to whoever may read", async () => {
  const other = randomUUID();
  await ensureProfile(db, { id: other, email: `${other}@contact-scanner.invalid` });
  await db.insertInto("usage_days").values({ user_id: other, day: "2026-03-01", pages: 7 }).execute();
  const ask = (user_id: string, by: string | undefined, scopes: readonly Scope[]) => {
    const query = { from: MARCH.from, to: MARCH.to, user_id, ...(by ? { by } : {}) };
    return call("usage", { query }, { scopes });
  };
  for (const by of [undefined, "key"]) {
    expect((await ask(other, by, ["scans:read"])).status).toBe(403);
    expect((await ask(userId, by, ["scans:read"])).status).toBe(200);
    const { body } = await ask(other, by, ["scans:read", "admin"]);
    expect(JSON.parse(body).items).toMatchObject([{ day: "2026-03-01", pages: 7 }]);
  }
});
