import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { createDatabase } from "@contact-scanner/core/db/client";
import { DATABASE_TIMEOUTS } from "@contact-scanner/core/db/timeouts";
import { deleteDomain } from "@contact-scanner/core/jobs/delete-domain";
import { reconstructDomain } from "@contact-scanner/core/jobs/reconstruct-rows";
import { reconstructScans } from "@contact-scanner/core/jobs/reconstruct-scans";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { jobRow, memoryQueue } from "../../helpers/jobs.ts";
import { endOlderScan, type OlderVisit, olderCheckpoint, olderScan } from "../../helpers/older-version.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { waitingForLocks } from "../../helpers/waiting-for-locks.ts";

const { db, url } = testDatabase();
const ports = { db, log: silentLog };
const forever = { isTimeUp: () => false };
const FAILED = "The server answered 500.";

/** A time on the first of January. */
function at(hour: number, minute = 0): string {
  return new Date(Date.UTC(2026, 0, 1, hour, minute)).toISOString();
}

/** A scan of an hour that the older version made from its start to its end. */
async function scanned(
  domainId: string,
  hour: number,
  visits: readonly Partial<OlderVisit>[],
  status: "complete" | "failed" = "complete",
): Promise<string> {
  const jobId = await olderScan(db, domainId, at(hour));
  for (const [index, visit] of visits.entries()) {
    const page = { url: "/", at: at(hour, index + 1), status: 200, error: null, emails: [], ...visit };
    await olderCheckpoint(db, { jobId, domainId }, page);
  }
  await endOlderScan(db, jobId, { at: at(hour, 30), status });
  return jobId;
}

async function numberOf(jobId: string): Promise<number> {
  return (await jobRow(db, jobId)).id;
}

async function scanPages(jobId: string) {
  return await db
    .selectFrom("scan_pages")
    .innerJoin("pages", "pages.id", "scan_pages.page_id")
    .where("scan_id", "=", await numberOf(jobId))
    .select(["url", "reading", "read_at", "scan_pages.status_code", "scan_pages.error"])
    .select(["scan_pages.title", "scan_pages.page_metadata"])
    .orderBy("url")
    .execute();
}

async function sightings(domainId: string) {
  return await db
    .selectFrom("sightings")
    .innerJoin("contacts", "contacts.id", "sightings.contact_id")
    .where("contacts.domain_id", "=", domainId)
    .select(["email", "sightings.email_type", "from_scan", "until_scan", "ending"])
    .select(["first_seen", "last_seen", "ended_at", "sightings.context"])
    .orderBy("email")
    .execute();
}

test("a page's row says of its last visit how it went, and of earlier ones that it is not known", async () => {
  const domainId = await newDomain(db);
  const first = await scanned(domainId, 1, [{ url: "/" }, { url: "/down" }, { url: "/left" }]);
  const metadata = { truncated: true, etag: '"1"', outlinks: [] };
  const second = await scanned(domainId, 2, [
    { url: "/", metadata },
    { url: "/down", status: 500, error: FAILED },
    { url: "/gone", status: 404, error: "The server answered 404." },
    { url: "/broken", error: "The page broke off.", emails: ["ann@acme.com"] },
  ]);
  expect(await reconstructScans(ports, forever)).toBe(2);
  const earlier = { reading: "some", error: null, page_metadata: {} };
  expect(await scanPages(first)).toMatchObject([
    { url: "/", ...earlier, read_at: new Date(at(1, 1)), status_code: 200, title: `As of ${at(2, 1)}` },
    { url: "/down", ...earlier, read_at: new Date(at(1, 2)), status_code: null },
    { url: "/left", reading: "all", read_at: new Date(at(1, 3)) },
  ]);
  expect(await scanPages(second)).toMatchObject([
    { url: "/", reading: "some", page_metadata: { truncated: true }, read_at: new Date(at(2, 1)) },
    { url: "/broken", reading: "some", error: "The page broke off." },
    { url: "/down", reading: "none", status_code: 500, error: FAILED },
    { url: "/gone", reading: "all", status_code: 404 },
  ]);
  expect((await scanPages(second))[0]?.page_metadata).toEqual({ truncated: true });
  const reads = await db
    .selectFrom("pages")
    .select(["url", "last_read"])
    .where("domain_id", "=", domainId)
    .orderBy("url")
    .execute();
  expect(reads).toEqual([
    { url: "/", last_read: new Date(at(2, 1)) },
    { url: "/broken", last_read: null },
    { url: "/down", last_read: null },
    { url: "/gone", last_read: null },
    { url: "/left", last_read: new Date(at(1, 3)) },
  ]);
});

test("an address stands until a scan read its page without it; whether it is gone is told by a page read whole", async () => {
  const domainId = await newDomain(db);
  const first = await scanned(domainId, 1, [
    { url: "/", emails: ["moved@acme.com", "stays@acme.com"] },
    { url: "/left", emails: ["left@acme.com"] },
    { url: "/down", emails: ["down@acme.com"] },
    { url: "/cut", emails: ["cut@acme.com"] },
    { url: "/dead", emails: ["dead@acme.com"] },
  ]);
  const second = await scanned(domainId, 2, [
    { url: "/", emails: ["new@acme.com", "stays@acme.com"] },
    { url: "/down", status: 500, error: FAILED },
    { url: "/cut", metadata: { truncated: true } },
    { url: "/dead", status: 410, error: "The server answered 410." },
  ]);
  const failed = await scanned(domainId, 3, [], "failed");
  await reconstructScans(ports, forever);
  const [one, two] = [await numberOf(first), await numberOf(second)];
  const stands = { from_scan: one, until_scan: null, ending: null, last_seen: null, ended_at: null };
  const ended = (minute: number) => ({ from_scan: one, until_scan: two, ended_at: new Date(at(2, minute)) });
  expect(await sightings(domainId)).toMatchObject([
    { email: "cut@acme.com", ...ended(3), ending: "unknown", last_seen: new Date(at(1, 4)) },
    { email: "dead@acme.com", ...ended(4), ending: "gone", last_seen: new Date(at(1, 5)) },
    { email: "down@acme.com", ...stands },
    { email: "left@acme.com", ...stands },
    { email: "moved@acme.com", ...ended(1), ending: "gone", last_seen: new Date(at(1, 1)) },
    { email: "new@acme.com", ...stands, from_scan: two },
    {
      email: "stays@acme.com",
      ...stands,
      email_type: "corporate",
      first_seen: new Date(at(1, 1)),
      context: `Mail stays@acme.com at ${at(2, 1)}`,
    },
  ]);
  const domain = db.selectFrom("domains").select("current_since").where("id", "=", domainId);
  expect(await domain.executeTakeFirst()).toEqual({ current_since: new Date(at(2)) });
  for (const jobId of [first, second, failed]) {
    expect(await jobRow(db, jobId)).toMatchObject({ scan_rows: "reconstructed" });
  }
});

test("a scan that goes on keeps its place; scans with rows, and those of other domains, stay as they are", async () => {
  const domainId = await newDomain(db);
  const ended = await scanned(domainId, 1, [{}]);
  const own = await scanned(await newDomain(db), 1, [{}]);
  await db.updateTable("jobs").set({ scan_rows: "own" }).where("job_id", "=", own).execute();
  const running = await olderScan(db, domainId, at(2));
  expect(await reconstructScans(ports, forever)).toBe(1);
  expect(await jobRow(db, ended)).toMatchObject({ scan_rows: "reconstructed" });
  expect(await jobRow(db, running)).toMatchObject({ scan_rows: null, status: "running" });
  expect(await jobRow(db, own)).toMatchObject({ scan_rows: "own" });
  expect(await scanPages(own)).toEqual([]);
  await endOlderScan(db, running, { at: at(3), status: "cancelled" });
  expect(await reconstructScans(ports, forever)).toBe(1);
});

test("scans whose domain the older version deleted have no rows to make", async () => {
  const domainId = await newDomain(db);
  const jobId = await scanned(domainId, 1, [{}]);
  await db.deleteFrom("domains").where("id", "=", domainId).execute();
  expect(await reconstructScans(ports, forever)).toBe(0);
  expect(await jobRow(db, jobId)).toMatchObject({ scan_rows: "deleted" });
});

test("without time it does nothing; a domain that somebody holds, or that fails, keeps no other waiting", async () => {
  const jobIds = [];
  for (let domains = 0; domains < 3; domains++) {
    jobIds.push(await scanned(await newDomain(db), 1, [{ emails: ["ann@acme.com"] }]));
  }
  expect(await reconstructScans(ports, { isTimeUp: () => true })).toBe(0);
  const [held, failing] = await Promise.all(jobIds.map((jobId) => jobRow(db, jobId)));
  const timeouts = { ...DATABASE_TIMEOUTS, statementMs: 300 };
  const impatient = createDatabase({ url, poolSize: 1, timeouts, log: silentLog });
  await db.transaction().execute(async (trx) => {
    const domain = trx
      .selectFrom("domains")
      .select("id")
      .where("id", "=", held?.domain_id ?? "");
    await domain.forUpdate().execute();
    const pages = trx
      .selectFrom("pages")
      .select("id")
      .where("domain_id", "=", failing?.domain_id ?? "");
    await pages.forUpdate().execute();
    expect(await reconstructScans({ db: impatient, log: silentLog }, forever)).toBe(1);
  });
  await impatient.destroy();
  expect(await reconstructScans(ports, forever)).toBe(2);
});

test("of many at once one does the work, and all of it once", async () => {
  for (let round = 0; round < 10; round++) {
    const domainId = await newDomain(db);
    await scanned(domainId, 1, [{ emails: ["ann@acme.com", "bob@acme.com"] }]);
    await scanned(domainId, 2, [{ emails: ["ann@acme.com"] }]);
    const done = await Promise.all([
      reconstructScans(ports, forever),
      db.transaction().execute((trx) => reconstructDomain(trx, domainId)),
      reconstructScans(ports, forever),
      db.transaction().execute((trx) => reconstructDomain(trx, domainId)),
    ]);
    expect(done.toSorted()).toEqual([0, 0, 0, 2]);
    expect(await sightings(domainId)).toMatchObject([{ ending: null }, { ending: "gone" }]);
  }
});

test("a submit of the domain does not wait for it; a deletion does, and takes the rows", async () => {
  const domainId = await newDomain(db);
  const jobId = await scanned(domainId, 1, [{ emails: ["ann@acme.com"] }]);
  let deleting: Promise<unknown> | undefined;
  await db.transaction().execute(async (trx) => {
    expect(await reconstructDomain(trx, domainId)).toBe(1);
    const target = { kind: "domain_id", domainId } as const;
    const submit = { ...ports, queue: memoryQueue() };
    const { jobId: submitted } = await submitScan(submit, { target, userId: TEST_USER.id });
    await db.updateTable("jobs").set({ status: "failed" }).where("job_id", "=", submitted).execute();
    deleting = deleteDomain(db, domainId, OPERATOR);
    await expect.poll(() => waitingForLocks(db)).toBe(1);
  });
  await deleting;
  expect(await scanPages(jobId)).toEqual([]);
  expect(await sightings(domainId)).toEqual([]);
});
