import { randomUUID } from "node:crypto";
import { claimKey } from "@contact-scanner/core/jobs/idempotency";
import { applyRetention, countDueRows } from "@contact-scanner/core/retention/retain";
import { beforeEach, expect, test } from "vitest";
import { daysAgo, scanEnded } from "../../helpers/kept-rows.ts";
import { addOldRows, leaveFrontier, OLD_ROWS } from "../../helpers/old-rows.ts";
import { deleteWhatAges, forEver, retentionPorts, untilDone } from "../../helpers/retention.ts";
import { recordingLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

beforeEach(async () => {
  await deleteWhatAges(db);
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
  expect(
    await db.transaction().execute((trx) => claimKey(trx, key, { requestHash: "after", keptAs: "job_id" })),
  ).toBeUndefined();
});

test("a key that a submit takes anew stays, and retention does not wait for the submit", async () => {
  await db
    .insertInto("idempotency_keys")
    .values({ user_id: TEST_USER.id, key: "mine", request_hash: "before", created_at: daysAgo(1) })
    .execute();
  await db.transaction().execute(async (trx) => {
    await claimKey(trx, { userId: TEST_USER.id, key: "mine" }, { requestHash: "after", keptAs: "job_id" });
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

test("lines of the audit log go after their days, more than a batch of them; younger ones stay", async () => {
  const lines = [...Array.from({ length: 1_200 }, () => 731), 729].map((days) => ({
    id: randomUUID(),
    action: "domain.delete",
    target: `${days}.com`,
    at: daysAgo(days),
  }));
  await db.insertInto("audit_log").values(lines).execute();
  expect(await retain({ keepAuditDays: 730 })).toEqual({ audit_log: 1_200 });
  expect(await db.selectFrom("audit_log").select("target").execute()).toEqual([{ target: "729.com" }]);
});

test("frontiers of ended jobs go, of more jobs than a batch has; those of running and just ended jobs stay", async () => {
  for (let n = 0; n < 25; n++) await leaveFrontier(db, (await scanEnded(db, null, 1)).jobId);
  const kept = [await scanEnded(db, null, null), await scanEnded(db, null, 0)].map(({ jobId }) => jobId);
  for (const jobId of kept) await leaveFrontier(db, jobId);
  expect(await retain({ keepFrontierDays: 1 })).toEqual({ frontier: 50 });
  for (const table of ["frontier", "frontier_changes"] as const) {
    const left = await db.selectFrom(table).select("job_id").distinct().execute();
    expect(left.map(({ job_id }) => job_id).sort()).toEqual(kept.sort());
  }
});

const FIVE_DAYS = {
  keepScanDays: 5,
  keepGoneContactDays: 5,
  keepKeyDays: 5,
  keepDeadLetterDays: 5,
  keepAuditDays: 5,
  keepFrontierDays: 5,
  keepDeliveryDays: 5,
};

test("what is counted as due is what goes, and is told in the log; nothing of 0 days is either", async () => {
  await addOldRows(db, 5);
  await addOldRows(db, 4);
  const counts = (await countDueRows(db, FIVE_DAYS)).map(({ name, rows }) => [name, rows]);
  expect(Object.fromEntries(counts)).toEqual(OLD_ROWS);
  expect((await countDueRows(db, forEver)).map(({ rows }) => rows)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(await retain(forEver)).toEqual({});
  const log = recordingLog();
  await applyRetention({ ...retentionPorts(db), log }, FIVE_DAYS, untilDone);
  expect(log.events).toEqual([expect.objectContaining({ level: "info", fields: OLD_ROWS })]);
  await applyRetention({ ...retentionPorts(db), log }, FIVE_DAYS, untilDone);
  expect(log.events).toHaveLength(1);
  expect((await countDueRows(db, FIVE_DAYS)).map(({ rows }) => rows)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test("with its time up nothing begins, and the next run goes on", async () => {
  await addOldRows(db, 5);
  await addKeys(5, 3_000);
  const cut = async (batches: number) => {
    const counts = await applyRetention(retentionPorts(db), FIVE_DAYS, { isTimeUp: () => batches-- <= 0 });
    return counts.map(({ rows }) => rows);
  };
  expect(await cut(0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(await cut(2)).toEqual([2_000, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(await retain(FIVE_DAYS)).toEqual({ ...OLD_ROWS, idempotency_keys: 1_001 });
});
