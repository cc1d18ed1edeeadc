import { applyRetention } from "@contact-scanner/core/retention/retain";
import { beforeEach, expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { jobRow } from "../../helpers/jobs.ts";
import { addContact, scanEnded, scanRead, shownBy, sight } from "../../helpers/kept-rows.ts";
import { addPage } from "../../helpers/pages.ts";
import { forEver, retentionPorts, untilDone } from "../../helpers/retention.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const SETTINGS = { ...forEver, keepScanDays: 30 };

let domainId: string;
let spot: { contactId: string; pageId: string };

beforeEach(async () => {
  await db.deleteFrom("jobs").execute();
  domainId = await newDomain(db);
  const pageId = await addPage(db, domainId, "https://acme.com/");
  spot = { pageId, contactId: await addContact(db, domainId, pageId) };
});

async function retain(settings = SETTINGS) {
  const counts = await applyRetention(retentionPorts(db), settings, untilDone);
  return counts.find(({ name }) => name === "scan_rows")?.rows;
}

async function pagesOf(scanId: number) {
  return await db.selectFrom("scan_pages").select("page_id").where("scan_id", "=", scanId).execute();
}

async function sightings(contactId = spot.contactId) {
  const rows = await db
    .selectFrom("sightings")
    .select(["from_scan", "ending"])
    .where("contact_id", "=", contactId)
    .orderBy("from_scan")
    .execute();
  return rows.map(({ from_scan, ending }) => [from_scan, ending]);
}

test.each(["own", "reconstructed"] as const)(
  "the %s rows of a scan that ended long ago go; its job, its summary and the domain's view stay",
  async (rows) => {
    const scan = await scanEnded(db, domainId, 31, rows);
    await scanRead(db, scan.id, [spot.pageId]);
    await sight(db, spot, scan.id);
    expect(await retain()).toBe(1);
    expect(await pagesOf(scan.id)).toEqual([]);
    expect(await jobRow(db, scan.jobId)).toMatchObject({
      status: "complete",
      scan_rows: "deleted",
      result_data: { contacts_found: 1 },
    });
    expect(await sightings()).toEqual([[scan.id, null]]);
    expect(await db.selectFrom("pages").select("id").where("id", "=", spot.pageId).execute()).toHaveLength(1);
    expect(await retain()).toBe(0);
  },
);

test("a scan that ended a day before its time keeps its rows, and one that runs keeps them however long", async () => {
  const young = await scanEnded(db, domainId, 29);
  const running = await scanEnded(db, domainId, null);
  for (const { id } of [young, running]) await scanRead(db, id, [spot.pageId]);
  await db
    .updateTable("jobs")
    .set({ started_at: new Date(0), created_at: new Date(0) })
    .execute();
  expect(await retain()).toBe(0);
  for (const { id } of [young, running]) expect(await pagesOf(id)).toHaveLength(1);
  expect(await jobRow(db, young.jobId)).toMatchObject({ scan_rows: "own" });
});

test("0 days keep them for ever", async () => {
  const scan = await scanEnded(db, domainId, 9_999);
  await scanRead(db, scan.id, [spot.pageId]);
  expect(await retain(forEver)).toBe(0);
  expect(await pagesOf(scan.id)).toHaveLength(1);
});

test("what a kept scan shows stays; what no scan shows goes, but how it ended last", async () => {
  const [first, second, third] = [
    await scanEnded(db, domainId, 50),
    await scanEnded(db, domainId, 40),
    await scanEnded(db, domainId, 10),
  ];
  for (const { id } of [first, second, third]) await scanRead(db, id, [spot.pageId]);
  const other = { ...spot, contactId: await addContact(db, domainId, spot.pageId) };
  await sight(db, spot, first.id, { until: second.id, ending: "superseded", days: 40 });
  await sight(db, spot, second.id);
  await sight(db, other, first.id, { until: third.id, ending: "gone", days: 10 });
  const before = await shownBy(db, third.id);
  expect(before).toHaveLength(1);

  expect(await retain({ ...SETTINGS, keepScanDays: 45 })).toBe(1);
  expect(await shownBy(db, second.id)).toHaveLength(2);
  expect(await sightings()).toEqual([[second.id, null]]);

  expect(await retain()).toBe(1);
  expect(await shownBy(db, third.id)).toEqual(before);
  const last = await db
    .selectFrom("sightings")
    .select("ending")
    .where("contact_id", "=", other.contactId)
    .execute();
  expect(last).toEqual([{ ending: "gone" }]);
});

test("how an address was told before stays while an older scan that is kept shows it", async () => {
  const older = await scanEnded(db, domainId, 10);
  const newer = await scanEnded(db, domainId, 40);
  const latest = await scanEnded(db, domainId, 5);
  for (const { id } of [older, newer, latest]) await scanRead(db, id, [spot.pageId]);
  await sight(db, spot, older.id, { until: latest.id, ending: "superseded", days: 5 });
  await sight(db, spot, latest.id);
  const between = { ...spot, contactId: await addContact(db, domainId, spot.pageId) };
  await sight(db, between, newer.id, { until: latest.id, ending: "superseded", days: 5 });
  await sight(db, between, latest.id);
  const before = await shownBy(db, older.id);
  expect(await retain()).toBe(1);
  expect(await shownBy(db, older.id)).toEqual(before);
  expect(await sightings()).toHaveLength(2);
  expect(await sightings(between.contactId)).toEqual([[latest.id, null]]);
});

test("a scan of a deleted domain says that its rows are gone", async () => {
  const scan = await scanEnded(db, null, 31);
  await retain();
  expect(await jobRow(db, scan.jobId)).toMatchObject({ scan_rows: "deleted" });
});

test("many scans go in batches; a run that is cut short leaves the rest to the next one", async () => {
  const pageIds = await Promise.all(
    Array.from({ length: 150 }, (_none, n) => addPage(db, domainId, `https://acme.com/${n}`)),
  );
  for (let n = 0; n < 150; n++) {
    const { id } = await scanEnded(db, domainId, 31 + n);
    await scanRead(db, id, pageIds);
  }
  let looks = 0;
  const isTimeUp = () => looks++ >= 1;
  const counts = await applyRetention(retentionPorts(db), SETTINGS, { isTimeUp });
  expect(counts).toContainEqual({ name: "scan_rows", days: 30, rows: 100 * 150 });
  const kept = await db.selectFrom("jobs").select("id").where("scan_rows", "=", "own").execute();
  expect(kept).toHaveLength(50);
  expect(await retain()).toBe(50 * 150);
});

test("a batch has so many pages at most, unless one scan has more", async () => {
  const pageIds: string[] = [];
  for (let n = 0; n < 11_000; n += 1_000) {
    const rows = Array.from({ length: 1_000 }, (_none, m) => ({
      id: crypto.randomUUID(),
      domain_id: domainId,
      url: `https://acme.com/many/${n + m}`,
      depth: 0,
      last_scan: new Date(),
      page_metadata: {},
    }));
    await db.insertInto("pages").values(rows).execute();
    pageIds.push(...rows.map(({ id }) => id));
  }
  for (const days of [40, 39]) {
    const { id } = await scanEnded(db, domainId, days);
    for (let start = 0; start < pageIds.length; start += 5_500) {
      await scanRead(db, id, pageIds.slice(start, start + 5_500));
    }
  }
  let looks = 0;
  const counts = await applyRetention(retentionPorts(db), SETTINGS, { isTimeUp: () => looks++ >= 1 });
  expect(counts).toContainEqual({ name: "scan_rows", days: 30, rows: 11_000 });
  expect(await retain()).toBe(11_000);
});
