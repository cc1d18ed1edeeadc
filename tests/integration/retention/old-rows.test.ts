import { randomUUID } from "node:crypto";
import { claimKey } from "@contact-scanner/core/jobs/idempotency";
import type { RetentionName } from "@contact-scanner/core/retention/kind";
import { applyRetention, countDueRows } from "@contact-scanner/core/retention/retain";
import { beforeEach, expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { addContact, daysAgo, scanEnded, scanRead, sight } from "../../helpers/kept-rows.ts";
import { addPage } from "../../helpers/pages.ts";
import { forEver, retentionPorts, untilDone } from "../../helpers/retention.ts";
import { recordingLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

beforeEach(async () => {
  for (const table of ["idempotency_keys", "dead_letters", "jobs", "domains"] as const) {
    await db.deleteFrom(table).execute();
  }
});

async function retain(settings: object) {
  const counts = await applyRetention(retentionPorts(db), { ...forEver, ...settings }, untilDone);
  return Object.fromEntries(counts.filter(({ rows }) => rows > 0).map(({ name, rows }) => [name, rows]));
}

async function addKeys(days: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => ({
    user_id: TEST_USER.id,
    key: randomUUID(),
    request_hash: "x",
    created_at: daysAgo(days),
  }));
  await db.insertInto("idempotency_keys").values(rows).execute();
}

async function addLetters(days: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => ({
    message_id: randomUUID(),
    body: "{}",
    verdict: "unreadable",
    created_at: daysAgo(days),
  }));
  await db.insertInto("dead_letters").values(rows).execute();
}

/** As a version left it that did not know one of the tables, or that knew no other. */
async function leaveFrontier(jobId: string): Promise<void> {
  await db
    .insertInto("frontier")
    .values({ job_id: jobId, url: "https://acme.com/", depth: 0, priority: 0, state: "queued" })
    .execute();
  const changes = [1, 2].map((number) => ({ job_id: jobId, number, queued: "[]", done: "[]" }));
  await db.insertInto("frontier_changes").values(changes).execute();
}

test("idempotency keys go a day after their submit, more than a batch of them; younger ones stay", async () => {
  await addKeys(1, 2_500);
  await addKeys(0, 3);
  expect(await retain({ keepKeyDays: 1 })).toEqual({ idempotency_keys: 2_500 });
  expect(await db.selectFrom("idempotency_keys").select("key").execute()).toHaveLength(3);
});

test("a key that is kept for longer is free for another request after its day all the same", async () => {
  const key = { userId: TEST_USER.id, key: "mine" };
  await db
    .insertInto("idempotency_keys")
    .values({ user_id: key.userId, key: key.key, request_hash: "before", created_at: daysAgo(1) })
    .execute();
  expect(await retain({ keepKeyDays: 7 })).toEqual({});
  expect(await db.transaction().execute((trx) => claimKey(trx, key, "after"))).toBeUndefined();
});

test("a key that a submit takes anew stays, and retention does not wait for the submit", async () => {
  await db
    .insertInto("idempotency_keys")
    .values({ user_id: TEST_USER.id, key: "mine", request_hash: "before", created_at: daysAgo(1) })
    .execute();
  await db.transaction().execute(async (trx) => {
    await claimKey(trx, { userId: TEST_USER.id, key: "mine" }, "after");
    expect(await retain({ keepKeyDays: 1 })).toEqual({});
  });
  expect(await retain({ keepKeyDays: 1 })).toEqual({});
});

test("dead letters go after their days, the oldest first", async () => {
  await addLetters(91, 1_200);
  await addLetters(89, 2);
  expect(await retain({ keepDeadLetterDays: 90 })).toEqual({ dead_letters: 1_200 });
  expect(await db.selectFrom("dead_letters").select("message_id").execute()).toHaveLength(2);
});

test("frontiers of ended jobs go, of more jobs than a batch has; those of running and just ended jobs stay", async () => {
  for (let n = 0; n < 25; n++) await leaveFrontier((await scanEnded(db, null, 1)).jobId);
  const kept = [await scanEnded(db, null, null), await scanEnded(db, null, 0)].map(({ jobId }) => jobId);
  for (const jobId of kept) await leaveFrontier(jobId);
  expect(await retain({ keepFrontierDays: 1 })).toEqual({ frontier: 75 });
  for (const table of ["frontier", "frontier_changes"] as const) {
    const left = await db.selectFrom(table).select("job_id").distinct().execute();
    expect(left.map(({ job_id }) => job_id).sort()).toEqual(kept.sort());
  }
});

/** A row of each kind that is so old. */
async function addOneOfEach(days: number): Promise<void> {
  await addKeys(days, 1);
  await addLetters(days, 1);
  const domainId = await newDomain(db);
  const scan = await scanEnded(db, domainId, days);
  await leaveFrontier(scan.jobId);
  const pageId = await addPage(db, domainId, "https://acme.com/");
  await scanRead(db, scan.id, [pageId]);
  const spot = { pageId, contactId: await addContact(db, domainId, pageId) };
  await sight(db, spot, scan.id, { until: scan.id + 1, ending: "gone", days });
}

const ALL: Record<RetentionName, number> = {
  scan_rows: 1,
  gone_contacts: 1,
  idempotency_keys: 1,
  dead_letters: 1,
  frontier: 3,
};
const FIVE_DAYS = {
  keepScanDays: 5,
  keepGoneContactDays: 5,
  keepKeyDays: 5,
  keepDeadLetterDays: 5,
  keepFrontierDays: 5,
};

test("what is counted as due is what goes, and is told in the log; nothing of 0 days is either", async () => {
  await addOneOfEach(5);
  await addOneOfEach(4);
  const counts = (await countDueRows(db, FIVE_DAYS)).map(({ name, rows }) => [name, rows]);
  expect(Object.fromEntries(counts)).toEqual(ALL);
  expect((await countDueRows(db, forEver)).map(({ rows }) => rows)).toEqual([0, 0, 0, 0, 0]);
  expect(await retain(forEver)).toEqual({});
  const log = recordingLog();
  await applyRetention({ ...retentionPorts(db), log }, FIVE_DAYS, untilDone);
  expect(log.events).toEqual([expect.objectContaining({ level: "info", fields: ALL })]);
  await applyRetention({ ...retentionPorts(db), log }, FIVE_DAYS, untilDone);
  expect(log.events).toHaveLength(1);
  expect((await countDueRows(db, FIVE_DAYS)).map(({ rows }) => rows)).toEqual([0, 0, 0, 0, 0]);
});

test("with its time up nothing begins, and the next run goes on", async () => {
  await addOneOfEach(5);
  await addKeys(5, 3_000);
  const cut = async (batches: number) => {
    const counts = await applyRetention(retentionPorts(db), FIVE_DAYS, { isTimeUp: () => batches-- <= 0 });
    return counts.map(({ rows }) => rows);
  };
  expect(await cut(0)).toEqual([0, 0, 0, 0, 0]);
  expect(await cut(2)).toEqual([2_000, 0, 0, 0, 0]);
  expect(await retain(FIVE_DAYS)).toEqual({ ...ALL, idempotency_keys: 1_001 });
});
