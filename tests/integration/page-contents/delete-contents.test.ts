import { randomUUID } from "node:crypto";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { listContactPoints } from "@contact-scanner/core/contact-points/list-contact-points";
import { deleteDomain } from "@contact-scanner/core/jobs/delete-domain";
import { deleteScan } from "@contact-scanner/core/jobs/delete-scan";
import { listPeople } from "@contact-scanner/core/people/list-people";
import { applyRetention } from "@contact-scanner/core/retention/retain";
import { expect, test } from "vitest";
import { readPage, runningScan, scanned, textContact } from "../../helpers/checkpoints.ts";
import { daysAgo } from "../../helpers/kept-rows.ts";
import { FOOT, fact, organization, person, phone } from "../../helpers/page-contents.ts";
import { forEver, retentionPorts, untilDone } from "../../helpers/retention.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const TABLES = ["people", "contact_points", "organizations", "page_contents"] as const;
const window = { after: undefined, limit: 50 };

/** A page whose team and imprint change with each scan, and its foot with none. */
function teamOf(number: number) {
  const who = person(`Jane Doe ${number}`);
  return readPage("/team", [textContact("jane@acme.com", { person: who })], {
    ...FOOT,
    phones: [...FOOT.phones, phone(`+4930123000${number}`, { person: person(`Kim Roe ${number}`) })],
    organization: organization({ legalName: fact(`Acme ${number} GmbH`) }),
  });
}

async function rowsOf(domainId: string): Promise<Record<string, number>> {
  const counts = await Promise.all(
    TABLES.map(async (table) => {
      const rows = await db.selectFrom(table).select("id").where("domain_id", "=", domainId).execute();
      return [table, rows.length] as const;
    }),
  );
  return Object.fromEntries(counts);
}

/** Retention as it runs a day after rows of the domain went. */
async function retainADayLater(domainId: string): Promise<number | undefined> {
  await db
    .updateTable("domains")
    .set({ unshown_since: daysAgo(1) })
    .where("id", "=", domainId)
    .where("unshown_since", "is not", null)
    .execute();
  const counts = await applyRetention(retentionPorts(db), { ...forEver, keepScanDays: 1_000 }, untilDone);
  return counts.find(({ name }) => name === "unshown_contents")?.rows;
}

test("what no page and no scan shows goes a day after the last scan that showed it, and nothing else does", async () => {
  const domain = `${randomUUID()}.com`;
  const [first, second, third] = [
    await scanned(db, domain, [teamOf(1)]),
    await scanned(db, domain, [teamOf(2)]),
    await scanned(db, domain, [teamOf(3)]),
  ];
  const { domainId } = first;
  expect(await rowsOf(domainId)).toEqual({
    people: 6,
    contact_points: 9,
    organizations: 3,
    page_contents: 3,
  });
  expect(await retainADayLater(domainId)).toBe(0);
  await deleteScan(db, first.jobId, OPERATOR);
  expect(await retainADayLater(domainId)).toBe(1);
  expect(await rowsOf(domainId)).toEqual({
    people: 4,
    contact_points: 8,
    organizations: 2,
    page_contents: 2,
  });
  for (const { scanId, jobId } of [second, third]) {
    const view = { kind: "scan", scan: { id: scanId, job_id: jobId, domain_id: domainId } } as const;
    expect(await listContactPoints(db, view, { filters: {}, window, maxPlaces: 1 })).toHaveLength(7);
    expect(await listPeople(db, view, { filters: {}, window, maxPlaces: 1 })).toHaveLength(2);
  }
  await deleteScan(db, second.jobId, OPERATOR);
  await deleteScan(db, third.jobId, OPERATOR);
  await retainADayLater(domainId);
  // What the domain's page told last is the domain's.
  expect(await rowsOf(domainId)).toEqual({
    people: 2,
    contact_points: 7,
    organizations: 1,
    page_contents: 1,
  });
  expect(await retainADayLater(domainId)).toBe(0);
});

test("while a scan of the domain is at work nothing of it goes: it may refer to what was told before", async () => {
  const domain = `${randomUUID()}.com`;
  const { domainId, jobId } = await scanned(db, domain, [teamOf(1)]);
  await scanned(db, domain, [teamOf(2)]);
  await deleteScan(db, jobId, OPERATOR);
  await runningScan(db, domain);
  const before = await rowsOf(domainId);
  expect(await retainADayLater(domainId)).toBe(0);
  expect(await rowsOf(domainId)).toEqual(before);
});

test("more contents than a batch takes go in several", async () => {
  const domain = `${randomUUID()}.com`;
  const { domainId, jobId } = await scanned(db, domain, [teamOf(1)]);
  await db
    .insertInto("page_contents")
    .values(
      Array.from({ length: 2_100 }, (_, n) => ({
        domain_id: domainId,
        contact_point_details: [],
        content_hash: `${n}`,
      })),
    )
    .execute();
  await deleteScan(db, jobId, OPERATOR);
  expect(await retainADayLater(domainId)).toBe(1);
  expect(await rowsOf(domainId)).toMatchObject({ page_contents: 1 });
});

test("a domain's deletion takes all of it along", async () => {
  const { domainId } = await scanned(db, `${randomUUID()}.com`, [teamOf(1)]);
  await deleteDomain(db, domainId, OPERATOR);
  expect(await rowsOf(domainId)).toEqual({
    people: 0,
    contact_points: 0,
    organizations: 0,
    page_contents: 0,
  });
});
