import { randomUUID } from "node:crypto";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { ScannerError } from "@contact-scanner/core/errors";
import { handleDeadLetter } from "@contact-scanner/core/jobs/dead-letter";
import { deleteDomain } from "@contact-scanner/core/jobs/delete-domain";
import { deleteScan } from "@contact-scanner/core/jobs/delete-scan";
import { scanStatus } from "@contact-scanner/core/jobs/status";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { jobRow, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { addPage } from "../../helpers/pages.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const ports = { db, queue: memoryQueue(), log: silentLog };

/** A scan of the domain that ended with rows of its own: it read these pages. */
async function endedScan(domainId: string, pageIds: readonly string[]) {
  const target = { kind: "domain_id", domainId } as const;
  const { jobId } = await submitScan(ports, { target, userId: TEST_USER.id });
  const now = new Date();
  await db
    .updateTable("jobs")
    .set({ status: "complete", started_at: now, finished_at: now, scan_rows: "own" })
    .where("job_id", "=", jobId)
    .execute();
  const { id } = await jobRow(db, jobId);
  for (const page_id of pageIds) {
    await db
      .insertInto("scan_pages")
      .values({ page_id, scan_id: id, reading: "all", depth: 0, page_metadata: {} })
      .execute();
    await db.updateTable("pages").set({ scan_job_id: jobId }).where("id", "=", page_id).execute();
  }
  return { jobId, id };
}

let contacts = 0;

/** A contact of the domain, first found by a scan. */
async function contactOn(domainId: string, pageId: string, jobId: string): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto("contacts")
    .values({
      id,
      domain_id: domainId,
      page_id: pageId,
      email: `contact-${contacts++}@acme.com`,
      email_type: "unknown",
      has_gmail: false,
      context: "",
      source_url: "https://acme.com/",
      source_job_id: jobId,
    })
    .execute();
  return id;
}

/** A sighting of the contact from a scan until another; without that it stands there. */
async function sighting(
  contactId: string,
  pageId: string,
  from: number,
  ended?: { until: number; ending: "superseded" | "gone" },
): Promise<void> {
  const now = new Date();
  await db
    .insertInto("sightings")
    .values({
      contact_id: contactId,
      page_id: pageId,
      from_scan: from,
      email_type: "unknown",
      method: "text",
      context: "",
      ...(ended && { until_scan: ended.until, ending: ended.ending, last_seen: now, ended_at: now }),
    })
    .execute();
}

async function sightingsOf(contactId: string): Promise<number[]> {
  const rows = await db
    .selectFrom("sightings")
    .select("from_scan")
    .where("contact_id", "=", contactId)
    .orderBy("from_scan")
    .execute();
  return rows.map(({ from_scan }) => from_scan);
}

async function pagesOf(scanId: number): Promise<number> {
  const rows = await db.selectFrom("scan_pages").select("page_id").where("scan_id", "=", scanId).execute();
  return rows.length;
}

test("a scan goes with its pages and with what no other scan shows; the domain's rows and other scans' stay", async () => {
  const domainId = await newDomain(db);
  const pageId = await addPage(db, domainId, "https://acme.com/");
  const first = await endedScan(domainId, [pageId]);
  const second = await endedScan(domainId, [pageId]);
  const third = await endedScan(domainId, [pageId]);
  const contact = await contactOn(domainId, pageId, first.jobId);
  // Alike in the first scan alone, then in the second alone, and from the third on.
  await sighting(contact, pageId, first.id, { until: second.id, ending: "superseded" });
  await sighting(contact, pageId, second.id, { until: third.id, ending: "superseded" });
  await sighting(contact, pageId, third.id);
  const shared = await contactOn(domainId, pageId, second.jobId);
  await sighting(shared, pageId, first.id, { until: third.id, ending: "superseded" });
  const gone = await contactOn(domainId, pageId, first.jobId);
  await sighting(gone, pageId, first.id, { until: second.id, ending: "gone" });

  await deleteScan(db, first.jobId, OPERATOR);

  await expect(scanStatus(db, first.jobId)).rejects.toMatchObject({ code: "not_found" });
  expect(await pagesOf(first.id)).toBe(0);
  expect(await pagesOf(second.id)).toBe(1);
  expect(await sightingsOf(contact)).toEqual([second.id, third.id]);
  expect(await sightingsOf(shared)).toEqual([first.id]);
  expect(await sightingsOf(gone)).toEqual([first.id]);
  const view = db.selectFrom("contacts").select(["id", "source_job_id"]).where("domain_id", "=", domainId);
  expect((await view.execute()).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    [
      { id: contact, source_job_id: null },
      { id: shared, source_job_id: second.jobId },
      { id: gone, source_job_id: null },
    ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );

  await deleteScan(db, third.jobId, OPERATOR);
  expect(await sightingsOf(contact)).toEqual([second.id, third.id]);
  const page = db.selectFrom("pages").select("scan_job_id").where("id", "=", pageId);
  expect(await page.executeTakeFirst()).toEqual({ scan_job_id: null });
  await deleteScan(db, second.jobId, OPERATOR);
  expect(await sightingsOf(contact)).toEqual([third.id]);
  expect(await sightingsOf(shared)).toEqual([]);
});

test("what a key stood for and what was left to visit go with the scan; dead letters stay for operators", async () => {
  const domainId = await newDomain(db);
  const { jobId } = await endedScan(domainId, []);
  const key = { user_id: TEST_USER.id, key: jobId, request_hash: "x", job_id: jobId };
  await db.insertInto("idempotency_keys").values(key).execute();
  const queued = { job_id: jobId, number: 1, queued: "[]", done: "[]" };
  await db.insertInto("frontier_changes").values(queued).execute();
  const body = JSON.stringify({ job_id: jobId, user_id: TEST_USER.id });
  await handleDeadLetter(db, { messageId: jobId, body });
  await deleteScan(db, jobId, OPERATOR);
  const keys = db.selectFrom("idempotency_keys").select("key").where("key", "=", jobId);
  expect(await keys.execute()).toEqual([]);
  const frontier = db.selectFrom("frontier_changes").select("number").where("job_id", "=", jobId);
  expect(await frontier.execute()).toEqual([]);
  const letters = db.selectFrom("dead_letters").select("body").where("job_id", "=", jobId);
  expect(await letters.execute()).toEqual([{ body }]);
});

test.each(["pending", "running"] as const)("a %s scan stays", async (status) => {
  const { jobId } = await pendingJob(db);
  await db.updateTable("jobs").set({ status }).where("job_id", "=", jobId).execute();
  await expect(deleteScan(db, jobId, OPERATOR)).rejects.toMatchObject({
    code: "conflict",
    message: `Scan ${jobId} is ${status}. Cancel it, or wait for its end.`,
  });
  expect(await jobRow(db, jobId)).toMatchObject({ status });
});

test("a scan whose rows are yet to be made stays until they are; one whose rows are gone goes", async () => {
  const { jobId } = await endedScan(await newDomain(db), []);
  await db.updateTable("jobs").set({ scan_rows: null }).where("job_id", "=", jobId).execute();
  await expect(deleteScan(db, jobId, OPERATOR)).rejects.toMatchObject({ code: "unavailable" });
  await db.updateTable("jobs").set({ scan_rows: "deleted" }).where("job_id", "=", jobId).execute();
  await deleteScan(db, jobId, OPERATOR);
  await expect(deleteScan(db, jobId, OPERATOR)).rejects.toMatchObject({ code: "not_found" });
});

test("a scan of a deleted domain has its rows deleted, and goes itself when it is deleted", async () => {
  const domainId = await newDomain(db);
  const pageId = await addPage(db, domainId, "https://acme.com/");
  const { jobId, id } = await endedScan(domainId, [pageId]);
  const other = await endedScan(await newDomain(db), []);
  await deleteDomain(db, domainId, OPERATOR);
  expect(await jobRow(db, jobId)).toMatchObject({ domain_id: null, scan_rows: "deleted" });
  expect(await jobRow(db, other.jobId)).toMatchObject({ scan_rows: "own" });
  expect(await pagesOf(id)).toBe(0);
  await deleteScan(db, jobId, OPERATOR);
  await expect(scanStatus(db, jobId)).rejects.toMatchObject({ code: "not_found" });
});

function codesOf(settled: readonly PromiseSettledResult<unknown>[]): string[] {
  return settled.flatMap((result) => {
    if (result.status === "fulfilled") return [];
    return result.reason instanceof ScannerError ? result.reason.code : String(result.reason);
  });
}

test("of two deletions at once one does it; of two scans' neither leaves what both showed", async () => {
  for (let round = 0; round < 20; round++) {
    const domainId = await newDomain(db);
    const pageId = await addPage(db, domainId, "https://acme.com/");
    const [first, second, third] = [
      await endedScan(domainId, [pageId]),
      await endedScan(domainId, [pageId]),
      await endedScan(domainId, [pageId]),
    ];
    const contact = await contactOn(domainId, pageId, first.jobId);
    await sighting(contact, pageId, first.id, { until: third.id, ending: "superseded" });
    await sighting(contact, pageId, third.id);
    const settled = await Promise.allSettled([
      deleteScan(db, first.jobId, OPERATOR),
      deleteScan(db, second.jobId, OPERATOR),
      deleteScan(db, first.jobId, OPERATOR),
    ]);
    expect(codesOf(settled)).toEqual(["not_found"]);
    expect(await sightingsOf(contact)).toEqual([third.id]);
  }
});

test("a deletion beside a submit of its domain, and beside the domain's deletion, does not disturb either", async () => {
  for (let round = 0; round < 20; round++) {
    const domainId = await newDomain(db);
    const pageId = await addPage(db, domainId, "https://acme.com/");
    const { jobId } = await endedScan(domainId, [pageId]);
    const target = { kind: "domain_id", domainId } as const;
    const submit = submitScan(ports, { target, userId: TEST_USER.id });
    expect(codesOf(await Promise.allSettled([deleteScan(db, jobId, OPERATOR), submit]))).toEqual([]);
    const submitted = await submit;
    expect(await jobRow(db, submitted.jobId)).toMatchObject({ status: "pending", domain_id: domainId });
    await db.updateTable("jobs").set({ status: "failed" }).where("job_id", "=", submitted.jobId).execute();
    await db.updateTable("jobs").set({ scan_rows: "own" }).where("job_id", "=", submitted.jobId).execute();
    const both = [deleteDomain(db, domainId, OPERATOR), deleteScan(db, submitted.jobId, OPERATOR)];
    expect(codesOf(await Promise.allSettled(both))).toEqual([]);
    const left = db.selectFrom("jobs").select("job_id").where("job_id", "=", submitted.jobId);
    expect(await left.execute()).toEqual([]);
  }
});

test("a deletion beside one of the rows alone, as of scans that are old: both end, and nothing of the scan is left", async () => {
  for (let round = 0; round < 20; round++) {
    const domainId = await newDomain(db);
    const pageId = await addPage(db, domainId, "https://acme.com/");
    const { jobId, id } = await endedScan(domainId, [pageId]);
    const deleteRows = db.transaction().execute(async (trx) => {
      const job = trx.selectFrom("jobs").select("id").where("job_id", "=", jobId).forUpdate().skipLocked();
      if ((await job.execute()).length === 0) return;
      await trx.deleteFrom("scan_pages").where("scan_id", "=", id).execute();
      await trx.updateTable("jobs").set({ scan_rows: "deleted" }).where("id", "=", id).execute();
    });
    expect(codesOf(await Promise.allSettled([deleteScan(db, jobId, OPERATOR), deleteRows]))).toEqual([]);
    expect(await pagesOf(id)).toBe(0);
    await expect(scanStatus(db, jobId)).rejects.toMatchObject({ code: "not_found" });
  }
});
