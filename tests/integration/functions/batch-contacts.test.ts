import { randomUUID } from "node:crypto";
import type { EmailType } from "@contact-scanner/core/extract/contact";
import { beforeEach, expect, test } from "vitest";
import * as z from "zod/mini";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { newDomain, pageOf } from "../../helpers/found-rows.ts";
import { ownScan, readBy, sightedContact } from "../../helpers/scan-rows.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const context = apiContext(db);
const HOUR = (hour: number) => `2026-01-01T0${hour}:00:00Z`;

const listSchema = z.object({
  items: z.array(
    z.looseObject({
      email: z.string(),
      email_type: z.string(),
      scanned_domain: z.string(),
      source_job_id: z.string(),
      context: z.string(),
    }),
  ),
  next_cursor: z.nullable(z.string()),
});

const batchId = randomUUID();
let scans: { id: number; job_id: string }[] = [];

beforeEach(async () => {
  await db.deleteFrom("batches").execute();
  await db.deleteFrom("domains").execute();
  await db.insertInto("batches").values({ id: batchId, created_by: TEST_USER.id }).execute();
  scans = [];
});

/** A scan of the batch that saw these addresses, each on so many pages, in this order. */
async function scanWith(
  domain: string,
  found: readonly { email: string; type?: EmailType; pages?: number; context?: string }[],
): Promise<{ id: number; job_id: string; domainId: string }> {
  const domainId = await newDomain(db, domain);
  const scan = await ownScan(db, domainId, HOUR(1), HOUR(2));
  scans.push(scan);
  const line = { batch_id: batchId, position: scans.length, url: domain, joined: false };
  await db
    .insertInto("batch_jobs")
    .values({ ...line, job_id: scan.job_id })
    .execute();
  for (const [index, { email, type = "unknown", pages = 1, context: text = "" }] of found.entries()) {
    const sightings = [];
    for (let n = 0; n < pages; n++) {
      const page_id = await pageOf(db, domainId, { last_scan: HOUR(1) });
      await readBy(db, scan.id, page_id);
      sightings.push({ page_id, from_scan: scan.id });
    }
    const created_at = `2026-01-01T01:00:${String(index).padStart(2, "0")}Z`;
    await sightedContact(db, domainId, { email, type, context: text, created_at }, sightings);
  }
  return { ...scan, domainId };
}

async function list(query: Readonly<Record<string, string>> = {}) {
  const answer = await callApi(context, "batch-contacts", { path: { batch_id: batchId }, query });
  expect(answer.statusCode).toBe(200);
  return listSchema.parse(JSON.parse(answer.body ?? ""));
}

async function emails(query: Readonly<Record<string, string>> = {}): Promise<string[]> {
  return (await list(query)).items.map(({ email }) => email);
}

test("contacts come scan by scan, each with its domain and its scan, an address of two domains twice", async () => {
  const zebra = await scanWith("zebra.com", [{ email: "info@zebra.com" }, { email: "both@group.com" }]);
  await scanWith("silent.com", []);
  const apple = await scanWith("apple.com", [{ email: "both@group.com" }]);
  const { items } = await list();
  expect(items.map((row) => [row.scanned_domain, row.source_job_id, row.email])).toEqual([
    ["zebra.com", zebra.job_id, "info@zebra.com"],
    ["zebra.com", zebra.job_id, "both@group.com"],
    ["apple.com", apple.job_id, "both@group.com"],
  ]);
});

test("a later scan of a domain, which is not the batch's, changes nothing", async () => {
  const { domainId } = await scanWith("acme.com", [{ email: "old@acme.com" }]);
  const later = await ownScan(db, domainId, HOUR(3), HOUR(4));
  const page_id = await pageOf(db, domainId, { last_scan: HOUR(3) });
  await readBy(db, later.id, page_id);
  await sightedContact(db, domainId, { email: "new@acme.com", created_at: HOUR(3) }, [
    { page_id, from_scan: later.id },
  ]);
  expect(await emails()).toEqual(["old@acme.com"]);
});

test("a list is read page by page, whatever the limit, across scans and within one", async () => {
  await scanWith("a.com", [{ email: "1@a.com" }, { email: "2@a.com" }, { email: "3@a.com" }]);
  await scanWith("b.com", []);
  await scanWith("c.com", [{ email: "1@c.com" }, { email: "2@c.com" }]);
  const all = await emails();
  expect(all).toHaveLength(5);
  for (const limit of ["1", "2", "3", "4"]) {
    for (const per_domain of ["0", "1"]) {
      const read: string[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const page: z.infer<typeof listSchema> = await list({
          limit,
          per_domain,
          ...(cursor === "" ? {} : { cursor }),
        });
        read.push(...page.items.map(({ email }) => email));
        cursor = page.next_cursor;
      }
      expect(read).toEqual(per_domain === "0" ? all : ["1@a.com", "1@c.com"]);
    }
  }
});

test("of each domain the best: by type, then by confidence, then the one that was found first", async () => {
  await scanWith("types.com", [
    { email: "u@types.com", type: "unknown", pages: 3 },
    { email: "f@types.com", type: "free" },
    { email: "c@types.com", type: "corporate", pages: 2 },
    { email: "s@types.com", type: "service" },
  ]);
  await scanWith("pages.com", [
    { email: "few@pages.com", type: "corporate" },
    { email: "many@pages.com", type: "corporate", pages: 2 },
  ]);
  await scanWith("first.com", [
    { email: "z@first.com", type: "free" },
    { email: "a@first.com", type: "free" },
  ]);
  expect(await emails({ per_domain: "1" })).toEqual(["s@types.com", "many@pages.com", "z@first.com"]);
  expect(await emails({ per_domain: "1", type: "corporate" })).toEqual(["c@types.com", "many@pages.com"]);
});

test("of one type the one of the highest confidence is the best, where it stands on most pages or not", async () => {
  await scanWith("acme.com", [
    { email: "kim@partner.net", type: "unknown", pages: 3 },
    { email: "ann@guest.net", type: "unknown" },
    { email: "lee@acme.com", type: "unknown" },
  ]);
  const { items } = await list({ per_domain: "1" });
  expect(items).toMatchObject([{ email: "lee@acme.com", sources: [{ method: "mailto" }], sources_count: 1 }]);
});

test("the best of a domain is chosen of those that have the least confidence, and a domain may have none", async () => {
  await scanWith("acme.com", [
    { email: "info@partner.net", type: "service" },
    { email: "ann@acme.com", type: "corporate" },
  ]);
  await scanWith("other.com", [{ email: "info@guest.net", type: "service" }]);
  expect(await emails({ per_domain: "1" })).toEqual(["info@partner.net", "info@guest.net"]);
  expect(await emails({ per_domain: "1", min_confidence: "90" })).toEqual(["ann@acme.com"]);
  expect(await emails({ min_confidence: "90" })).toEqual(["ann@acme.com"]);
});

test("of each type a domain's best is chosen of the twenty that stand on most pages", async () => {
  const others = Array.from({ length: 20 }, (_other, n) => ({ email: `${n}@guest.net`, pages: 2 }));
  await scanWith("acme.com", [{ email: "lee@acme.com" }, ...others]);
  expect(await emails({ per_domain: "1" })).toEqual(["0@guest.net"]);
});

test("filters are those of a scan's contacts", async () => {
  await scanWith("acme.com", [
    { email: "sales@acme.com", type: "service", context: "Write to our Sales" },
    { email: "kim@gmail.com", type: "free" },
  ]);
  expect(await emails({ type: "free" })).toEqual(["kim@gmail.com"]);
  expect(await emails({ domain: "acme.com" })).toEqual(["sales@acme.com"]);
  expect(await emails({ q: "our sales" })).toEqual(["sales@acme.com"]);
});

test("CSV has the domain in its first column", async () => {
  const { job_id } = await scanWith("acme.com", [{ email: "sales@acme.com", type: "service" }]);
  const answer = await callApi(context, "batch-contacts", {
    path: { batch_id: batchId },
    headers: { accept: "text/csv" },
  });
  const [header, row] = (answer.body ?? "").split("\r\n");
  expect(header).toMatch(/^scanned_domain,email,email_type,/);
  expect(row).toMatch(/^acme\.com,sales@acme\.com,service,/);
  expect(row).toContain(job_id);
});

test("a scan whose rows are no longer kept, or whose domain is gone, has none", async () => {
  const kept = await scanWith("kept.com", [{ email: "info@kept.com" }]);
  const gone = await scanWith("gone.com", [{ email: "info@gone.com" }]);
  const deleted = await scanWith("deleted.com", [{ email: "info@deleted.com" }]);
  await db.updateTable("jobs").set({ scan_rows: "deleted" }).where("job_id", "=", gone.job_id).execute();
  await db.deleteFrom("domains").where("id", "=", deleted.domainId).execute();
  expect(await emails()).toEqual(["info@kept.com"]);
  expect(kept.job_id).toBe((await list()).items[0]?.source_job_id);
});

test.each([
  ["a place of another list", ["1767229200000000", "1"]],
  ["a scan that is no number", [1_767_229_200_000_000, randomUUID(), "x"]],
  ["a scan beyond all numbers", [1_767_229_200_000_000, randomUUID(), 2 ** 40]],
])("a cursor with %s is refused", async (_name, place) => {
  const cursor = Buffer.from(JSON.stringify(place)).toString("base64url");
  const answer = await callApi(context, "batch-contacts", { path: { batch_id: batchId }, query: { cursor } });
  expect(answer.statusCode).toBe(422);
});
