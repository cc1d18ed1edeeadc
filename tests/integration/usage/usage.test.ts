import { randomUUID } from "node:crypto";
import { type CrawlCounters, EMPTY_COUNTERS } from "@contact-scanner/core/crawl/checkpoint";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { completeScan, failScan } from "@contact-scanner/core/jobs/finish-scan";
import { claimJob, handOverLease, type Lease } from "@contact-scanner/core/jobs/lease";
import { resultSummarySchema } from "@contact-scanner/core/jobs/result-summary";
import { type Run, saveCheckpoint } from "@contact-scanner/core/jobs/save-checkpoint";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { sitemapQueue } from "@contact-scanner/core/sitemap/read-sitemaps";
import { addUsage, listUsage } from "@contact-scanner/core/usage/repository";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import { beforeEach, expect, test } from "vitest";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { readPage, runningScan, textContact } from "../../helpers/checkpoints.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { jobRow, pendingJob } from "../../helpers/jobs.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

beforeEach(async () => {
  await db.deleteFrom("usage_days").execute();
});

const NOTHING = {
  scans_complete: 0,
  scans_failed: 0,
  scans_cancelled: 0,
  pages: 0,
  contacts: 0,
  bytes: 0,
  cpu_ms: 0,
};

async function days(window: Partial<{ from: string; to: string; limit: number }> = {}) {
  const { from = "2000-01-01", to = "2100-01-01", limit = 400 } = window;
  return await listUsage(db, { userId: TEST_USER.id, from, to }, { after: undefined, limit });
}

/** The one day's counts, which were made just now. */
async function used() {
  const [{ row } = { row: { day: "", ...NOTHING } }, ...others] = await days();
  expect(others).toEqual([]);
  const { day: _day, ...counts } = row;
  return counts;
}

function counters(pages: number, bytes: number, cpuMs: number): CrawlCounters {
  return { ...EMPTY_COUNTERS, pagesScanned: pages, pagesFailed: { gone: 1 }, bytes, cpuMs };
}

async function store(run: Run, counted: CrawlCounters): Promise<void> {
  const pages = [readPage("/", [textContact("ann@acme.com")])];
  const position = {
    startUrl: "https://acme.com/",
    counters: counted,
    sitemaps: sitemapQueue([]),
    siteFiles: 0,
    paces: {},
    pagesKnown: 1,
    progress: 0.1,
  };
  const checkpoint = { pages, queued: [], done: ["https://acme.com/"], position };
  await db.transaction().execute((trx) => saveCheckpoint(trx, run, checkpoint, hashEmail));
}

async function complete(run: Run, counted: CrawlCounters): Promise<void> {
  const outcome = { evidence: "complete", stoppedBy: "frontier_empty", pagesKnown: 1 } as const;
  await db
    .transaction()
    .execute((trx) => completeScan(trx, run, { kind: "complete", ...outcome, counters: counted }));
}

test("checkpoints count what they add, once however often they are stored, and the end counts the rest", async () => {
  const run = await runningScan(db);
  await store(run, counters(4, 1_000, 10.4));
  expect(await used()).toEqual({ ...NOTHING, pages: 5, bytes: 1_000, cpu_ms: 10 });
  await store(run, counters(4, 1_000, 10.4));
  await store(run, counters(9, 1_500, 21.5));
  await store(run, counters(9, 1_500, 21.5));
  expect(await used()).toEqual({ ...NOTHING, pages: 10, bytes: 1_500, cpu_ms: 22 });
  await complete(run, counters(12, 1_600, 30.5));
  await expect(complete(run, counters(12, 1_600, 30.5))).rejects.toMatchObject({ code: "lease_lost" });
  const result = resultSummarySchema.parse((await jobRow(db, run.jobId)).result_data);
  expect(await used()).toEqual({
    ...NOTHING,
    scans_complete: 1,
    pages: result.pages_scanned + result.pages_failed,
    contacts: result.contacts_found,
    bytes: result.bytes,
    cpu_ms: result.cpu_ms,
  });
});

test("a worker that lost its lease counts nothing, and the next one goes on where the scan stands", async () => {
  const run = await runningScan(db);
  await store(run, counters(4, 1_000, 10));
  await handOverLease(db, run, { hasProgress: true });
  const next: Lease = { jobId: run.jobId, leaseId: randomUUID() };
  await claimJob(db, next);
  await expect(store(run, counters(8, 2_000, 20))).rejects.toMatchObject({ code: "lease_lost" });
  await store({ ...run, ...next }, counters(6, 1_200, 12));
  expect(await used()).toEqual({ ...NOTHING, pages: 7, bytes: 1_200, cpu_ms: 12 });
});

test("scans that fail or are cancelled count by their end, with what was stored of them", async () => {
  const failed = await runningScan(db);
  await store(failed, counters(1, 100, 1));
  await db.transaction().execute((trx) => failScan(trx, failed, "It broke."));
  const cancelled = await runningScan(db);
  await store(cancelled, counters(2, 200, 2));
  await cancelJob(db, cancelled.jobId);
  await cancelJob(db, (await pendingJob(db)).jobId);
  expect(await used()).toEqual({
    scans_complete: 0,
    scans_failed: 1,
    scans_cancelled: 2,
    pages: 5,
    contacts: 1,
    bytes: 300,
    cpu_ms: 3,
  });
});

test("twenty scans of one user that are stored at once add up", async () => {
  const runs = await Promise.all(Array.from({ length: 20 }, () => runningScan(db)));
  await Promise.all(runs.map((run) => store(run, counters(1, 10, 1))));
  await Promise.all(runs.map((run) => complete(run, counters(3, 30, 3))));
  expect(await used()).toEqual({
    ...NOTHING,
    scans_complete: 20,
    pages: 80,
    contacts: 20,
    bytes: 600,
    cpu_ms: 60,
  });
});

test("a user's days are listed from one date to another, in order, page by page, and no other user's", async () => {
  const other = randomUUID();
  await ensureProfile(db, { id: other, email: `${other}@contact-scanner.invalid` });
  const rows = ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"].map((day) => ({ day, pages: 1 }));
  await db
    .insertInto("usage_days")
    .values(
      [...rows.toReversed(), { day: "2026-03-01", pages: 7 }].map((row, n) => ({
        ...row,
        user_id: n < 4 ? TEST_USER.id : other,
      })),
    )
    .execute();
  const range = { userId: TEST_USER.id, from: "2026-02-28", to: "2026-03-02" };
  const first = await listUsage(db, range, { after: undefined, limit: 2 });
  expect(first.map(({ row }) => row.day)).toEqual(["2026-02-28", "2026-03-01"]);
  const rest = await listUsage(db, range, { after: first.at(-1)?.position, limit: 2 });
  expect(rest.map(({ row }) => row)).toEqual([{ ...NOTHING, day: "2026-03-02", pages: 1 }]);
  // More than fits 32 bits.
  await db.updateTable("usage_days").set({ bytes: 9_000_000_000 }).where("user_id", "=", other).execute();
  const [theirs] = await listUsage(db, { ...range, userId: other }, { after: undefined, limit: 2 });
  expect(theirs?.row).toEqual({ ...NOTHING, day: "2026-03-01", pages: 7, bytes: 9_000_000_000 });
});

test("what was used is of the day in UTC, whatever the session's time zone", async () => {
  const utcDate = async () => {
    const { now } = await db.selectNoFrom((eb) => eb.fn<Date>("now").as("now")).executeTakeFirstOrThrow();
    return now.toISOString().slice(0, 10);
  };
  const before = await utcDate();
  for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
    await db.transaction().execute(async (trx) => {
      const zoned = trx.selectNoFrom((eb) =>
        eb.fn("set_config", [eb.val("timezone"), eb.val(zone), eb.lit(true)]).as("zone"),
      );
      expect(await zoned.executeTakeFirstOrThrow()).toEqual({ zone });
      await addUsage(trx, [{ ...contactsAlone(0), userId: TEST_USER.id, pages: 1 }]);
    });
  }
  // Midnight may pass meanwhile; of the two zones one is always on another date than UTC.
  const dates = [before, await utcDate()];
  for (const { row } of await days()) expect(dates).toContain(row.day);
  expect((await days()).reduce((sum, { row }) => sum + row.pages, 0)).toBe(2);
});

test.each([
  ["2026-01-01", "2027-01-01", 200],
  ["2026-01-01", "2027-01-02", 422],
  ["2026-01-02", "2026-01-01", 422],
  ["2026-02-29", "2026-03-01", 422],
  ["2026-01-01T00:00:00Z", "2026-03-01", 422],
])("from %s to %s is answered with %s", async (from, to, status) => {
  const answer = await callApi(apiContext(db), "usage", { query: { from, to } });
  expect(answer.statusCode).toBe(status);
});
