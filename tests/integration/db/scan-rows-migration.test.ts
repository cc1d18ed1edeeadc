import { migrateDown, migrateToLatest } from "@contact-scanner/core/db/migrate";
import { reconstructScans } from "@contact-scanner/core/jobs/reconstruct-scans";
import { migrations } from "@contact-scanner/migrations";
import { expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { jobRow } from "../../helpers/jobs.ts";
import { endOlderScan, olderCheckpoint, olderLists, olderScan } from "../../helpers/older-version.ts";
import { ownLists } from "../../helpers/own-lists.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const MIGRATION = "20261128T190000-scan-rows";
const ports = { db, log: silentLog };
const forever = { isTimeUp: () => false };

/** A page of an hour's scan, as the older version stored it. */
async function visit(jobId: string, domainId: string, hour: string, path: string, emails: string[]) {
  const page = { url: `https://acme.com${path}`, at: `2026-01-01T${hour}:10:00Z`, status: 200, error: null };
  await olderCheckpoint(db, { jobId, domainId }, { ...page, emails });
}

test("what an older version stored is listed as before once it is migrated, also what it goes on to store then", async () => {
  const downSteps = Object.keys(migrations).toReversed().indexOf(MIGRATION) + 1;
  for (let step = 0; step < downSteps; step++) await migrateDown(db, migrations);
  const domainId = await newDomain(db);
  const first = await olderScan(db, domainId, "2026-01-01T01:00:00Z");
  await visit(first, domainId, "01", "/", ["ann@acme.com", "bob@acme.com"]);
  await visit(first, domainId, "01", "/team", ["cid@acme.com"]);
  await endOlderScan(db, first, { at: "2026-01-01T01:30:00Z", status: "complete" });
  const second = await olderScan(db, domainId, "2026-01-01T02:00:00Z");
  await visit(second, domainId, "02", "/", ["ann@acme.com", "dan@acme.com"]);
  const before = await olderLists(db, first);

  await migrateToLatest(db, migrations);
  expect(await jobRow(db, first)).toMatchObject({ scan_rows: null });
  expect(await reconstructScans(ports, forever)).toBe(1);
  expect(await jobRow(db, first)).toMatchObject({ scan_rows: "reconstructed" });
  expect(await ownLists(db, first)).toEqual(before);
  expect(before.emails).toEqual(["ann@acme.com", "bob@acme.com", "cid@acme.com"]);

  // A deploy replaces the crawlers last: this one goes on, on the new schema.
  await visit(second, domainId, "02", "/", ["ann@acme.com"]);
  await visit(second, domainId, "02", "/news", ["bob@acme.com"]);
  await endOlderScan(db, second, { at: "2026-01-01T02:30:00Z", status: "complete" });
  const later = await olderLists(db, second);
  expect(await reconstructScans(ports, forever)).toBe(1);
  expect(await ownLists(db, second)).toEqual(later);
  expect(later.emails).toEqual(["ann@acme.com", "bob@acme.com", "dan@acme.com"]);
  expect(await ownLists(db, first)).toEqual(before);
});
