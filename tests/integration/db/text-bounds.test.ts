import { randomUUID } from "node:crypto";
import { migrateDown, migrateToLatest } from "@contact-scanner/core/db/migrate";
import { migrations } from "@contact-scanner/migrations";
import { expect, test } from "vitest";
import { contactOf, newDomain, pageOf, scanOf } from "../../helpers/found-rows.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const LONG = "ü".repeat(100_000);
const SEEN = "2026-06-01T00:00:00Z";

/** Rows whose every text of a site is much too long, written as an older version might. */
async function writeLongTexts(): Promise<void> {
  const domainId = await newDomain(db);
  const pageId = await pageOf(db, domainId, { last_scan: SEEN, error: LONG });
  await db.updateTable("pages").set({ title: LONG, content_type: LONG }).where("id", "=", pageId).execute();
  const email = `${randomUUID()}@acme.com`;
  await contactOf(db, domainId, { email, context: LONG, created_at: SEEN }, [
    { pageId, first_seen: SEEN, last_seen: SEEN },
  ]);
  const jobId = await scanOf(db, domainId, SEEN, SEEN);
  await db.updateTable("jobs").set({ error: LONG }).where("job_id", "=", jobId).execute();
}

async function storedLengths(): Promise<number[][]> {
  const rows = await db
    .selectFrom("pages")
    .innerJoin("contacts", "contacts.page_id", "pages.id")
    .innerJoin("contact_sources", "contact_sources.contact_id", "contacts.id")
    .innerJoin("jobs", "jobs.domain_id", "pages.domain_id")
    .select(["title", "content_type", "pages.error", "contacts.context"])
    .select(["contact_sources.context as source_context", "jobs.error as job_error"])
    .execute();
  return rows.map((row) => Object.values(row).map((text) => text?.length ?? 0));
}

test("a text of a site that is longer than its column's bound is cut, whoever writes it", async () => {
  await writeLongTexts();
  expect(await storedLengths()).toEqual([[500, 200, 1_000, 500, 500, 1_000]]);
});

test("the migration cuts what is there already", async () => {
  const [newest = ""] = Object.keys(migrations).toReversed();
  const untilBounds = Object.keys(migrations).toReversed().indexOf("20261128T110000-text-bounds");
  for (let step = 0; step <= untilBounds; step++) await migrateDown(db, migrations);
  await writeLongTexts();
  expect(await storedLengths()).toContainEqual([100_000, 100_000, 100_000, 100_000, 100_000, 100_000]);
  expect((await migrateToLatest(db, migrations)).at(-1)).toBe(newest);
  expect(await storedLengths()).toEqual([
    [500, 200, 1_000, 500, 500, 1_000],
    [500, 200, 1_000, 500, 500, 1_000],
  ]);
});
