import { randomUUID } from "node:crypto";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { EVERYTHING } from "@contact-scanner/core/collection/collection";
import { ADDRESSES_ALONE, EMPTY_COUNTERS } from "@contact-scanner/core/crawl/checkpoint";
import { endJobs } from "@contact-scanner/core/jobs/end-jobs";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { reconstructDomain } from "@contact-scanner/core/jobs/reconstruct-rows";
import { reconstructScans } from "@contact-scanner/core/jobs/reconstruct-scans";
import { saveCheckpoint } from "@contact-scanner/core/jobs/save-checkpoint";
import { sitemapQueue } from "@contact-scanner/core/sitemap/read-sitemaps";
import { removeAddress } from "@contact-scanner/core/suppression/remove-address";
import { systemClock } from "@contact-scanner/core/time";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import { expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { pendingJob } from "../../helpers/jobs.ts";
import { endOlderScan, olderCheckpoint, olderScan } from "../../helpers/older-version.ts";
import { ownLists } from "../../helpers/own-lists.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { waitingForLocks } from "../../helpers/waiting-for-locks.ts";

const { db } = testDatabase();
const ports = {
  db,
  log: silentLog,
  clock: systemClock,
  random: Math.random,
  signal: new AbortController().signal,
};

/** Contexts of addresses that a page shows, by address. */
type Shown = Readonly<Record<string, string>>;

/** A whole scan of a domain that reads these pages, by their URLs: the title, and what they show. */
async function scan(domain: string, pages: Readonly<Record<string, { title: string; shown: Shown }>>) {
  const { jobId, domainId } = await pendingJob(db, domain);
  const lease = { jobId, leaseId: randomUUID() };
  const job = await claimJob(db, lease);
  const records = Object.entries(pages).map(([url, { title, shown }]) => ({
    url,
    depth: 0,
    statusCode: 200,
    contentType: "text/html",
    title,
    wordCount: 10,
    error: null,
    metadata: { bytes: 1, fetch_ms: 1, links: 0 },
    contacts: Object.entries(shown).map(([email, context]) => ({
      email,
      method: "text" as const,
      type: "unknown" as const,
      context,
      element: null,
      person: null,
    })),
    ...ADDRESSES_ALONE,
  }));
  const position = {
    startUrl: "https://acme.com/",
    counters: EMPTY_COUNTERS,
    sitemaps: sitemapQueue([]),
    siteFiles: 0,
    paces: {},
    pagesKnown: 0,
    progress: 0,
  };
  await db.transaction().execute(async (trx) => {
    const run = { ...lease, domainId, scanId: job?.id ?? 0, collection: EVERYTHING };
    await saveCheckpoint(trx, run, { pages: records, queued: [], done: [], position }, hashEmail);
    await endJobs(trx, [jobId], { status: "complete", result: {}, used: contactsAlone(0) });
  });
  return jobId;
}

/** Every text of the rows of scans. */
async function scanTexts(): Promise<string> {
  const sightings = await db.selectFrom("sightings").select("context").execute();
  const pages = await db.selectFrom("scan_pages").select(["title", "error", "page_metadata"]).execute();
  return JSON.stringify([sightings, pages]);
}

test("a removed address goes from the rows of every scan: as a contact, from others' contexts, from titles", async () => {
  const email = "jane@acme-scans.com";
  const domain = `${randomUUID()}.com`;
  const footer = { "bob@acme-scans.com": `Bob, or ${email}`, "kim@acme-scans.com": "Kim" };
  const first = await scan(domain, {
    "https://acme.com/": { title: `Write to ${email}`, shown: { [email]: `Jane: ${email}`, ...footer } },
    "https://acme.com/left": { title: "Team", shown: { [email]: `Jane ${email}` } },
  });
  // Its rows are new ones: the contexts changed, and what stood there is superseded.
  const changed = { ...footer, "bob@acme-scans.com": "Bob; jane [at] acme-scans [dot] com" };
  const second = await scan(domain, {
    "https://acme.com/": { title: "Or Jane: jane at acme-scans dot com", shown: changed },
    "https://acme.com/never": { title: `${email} is not here`, shown: {} },
  });
  expect((await ownLists(db, first)).emails).toContain(email);
  const removal = await removeAddress(ports, { email, hashEmail, actor: OPERATOR });
  // Bob's contact, whose words the first sighting has, and the second; two titles of pages, and three of scans' pages.
  expect(removal).toEqual({ contactsRemoved: 1, textsEmptied: 7 });
  expect((await scanTexts()).toLowerCase()).not.toContain("jane");
  expect(await ownLists(db, first)).toEqual({
    urls: ["https://acme.com/", "https://acme.com/left"],
    emails: ["bob@acme-scans.com", "kim@acme-scans.com"],
  });
  expect((await ownLists(db, second)).emails).toEqual(["bob@acme-scans.com", "kim@acme-scans.com"]);
  const kim = db.selectFrom("contacts").select("context").where("email", "=", "kim@acme-scans.com");
  expect(await kim.execute()).toEqual([{ context: "Kim" }]);
  expect(await removeAddress(ports, { email, hashEmail, actor: OPERATOR })).toEqual({
    contactsRemoved: 0,
    textsEmptied: 0,
  });
});

test("words that a page shows as its contact's are judged as that page's, wherever the contact was first found", async () => {
  const email = "jane.doe@acme-words.com";
  const words = "doe@acme-words.com Bob";
  const domain = `${randomUUID()}.com`;
  const jobId = await scan(domain, {
    "https://acme.com/first": { title: "Team", shown: { "bob@acme-words.com": words } },
    "https://acme.com/second": { title: "Team", shown: { "bob@acme-words.com": words, [email]: "Jane" } },
  });
  // The end of an address alone tells it where that was found, which is the second page.
  await removeAddress(ports, { email, hashEmail, actor: OPERATOR });
  const contexts = await db
    .selectFrom("contacts")
    .select(["email", "context"])
    .where("source_job_id", "=", jobId)
    .execute();
  expect(contexts).toEqual([{ email: "bob@acme-words.com", context: "" }]);
});

/** A scan that an older version ended, of a page that shows these addresses and whose texts tell one more. */
async function olderScanTelling(
  emails: readonly string[],
  { context, title }: { context: string; title: string },
) {
  const domainId = await newDomain(db);
  const jobId = await olderScan(db, domainId, "2026-01-01T01:00:00Z");
  const at = "2026-01-01T01:10:00Z";
  // No visit that failed is a read: only the copy itself locks the row of such a page.
  const page = { url: "https://acme.com/", at, status: 200, error: "The page broke off.", emails };
  await olderCheckpoint(db, { jobId, domainId }, page);
  await endOlderScan(db, jobId, { at: "2026-01-01T01:20:00Z", status: "complete" });
  const contacts = db.selectFrom("contacts").select("id").where("domain_id", "=", domainId);
  await db.updateTable("contact_sources").set({ context }).where("contact_id", "in", contacts).execute();
  await db.updateTable("pages").set({ title }).where("domain_id", "=", domainId).execute();
  return { jobId, domainId };
}

const reconstruct = () => reconstructScans(ports, { isTimeUp: () => false });

test.each(["context", "title"] as const)(
  "a removal waits for an older scan's rows, and then empties the %s that was copied",
  async (telling) => {
    const email = `${randomUUID()}@acme.com`;
    const texts = { context: "Ann", title: "Team", [telling]: `Or ${email}` };
    const { jobId, domainId } = await olderScanTelling(["ann@acme.com"], texts);
    let removal: Promise<unknown> | undefined;
    await db.transaction().execute(async (trx) => {
      await reconstructDomain(trx, domainId);
      removal = removeAddress(ports, { email, hashEmail, actor: OPERATOR });
      await expect.poll(() => waitingForLocks(db)).toBe(1);
    });
    expect(await removal).toEqual({ contactsRemoved: 0, textsEmptied: 2 });
    expect((await ownLists(db, jobId)).emails).toEqual(["ann@acme.com"]);
    expect(await scanTexts()).not.toContain(email);
  },
);

test("of a removal and an older scan's rows at the same time none leaves the address there", async () => {
  for (let round = 0; round < 10; round++) {
    const email = `${randomUUID()}@acme.com`;
    const texts = { context: `Or ${email}`, title: `Write to ${email}` };
    const { jobId } = await olderScanTelling(["ann@acme.com", email], texts);
    await Promise.all([reconstruct(), removeAddress(ports, { email, hashEmail, actor: OPERATOR })]);
    await reconstruct();
    expect((await ownLists(db, jobId)).emails).toEqual(["ann@acme.com"]);
    expect(await scanTexts()).not.toContain(email);
  }
});
