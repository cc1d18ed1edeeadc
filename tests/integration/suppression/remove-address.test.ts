import { randomUUID } from "node:crypto";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { EVERYTHING } from "@contact-scanner/core/collection/collection";
import { ADDRESSES_ALONE, EMPTY_COUNTERS, type PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import { retryTransaction } from "@contact-scanner/core/db/retry-transaction";
import type { Contact } from "@contact-scanner/core/extract/contact";
import { endJobs } from "@contact-scanner/core/jobs/end-jobs";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { type Run, saveCheckpoint } from "@contact-scanner/core/jobs/save-checkpoint";
import { sitemapQueue } from "@contact-scanner/core/sitemap/read-sitemaps";
import type { EmailHasher } from "@contact-scanner/core/suppression/email-hash";
import { removeAddress } from "@contact-scanner/core/suppression/remove-address";
import { lockedAgainstRemoval } from "@contact-scanner/core/suppression/repository";
import { withholdSuppressed } from "@contact-scanner/core/suppression/withhold";
import { systemClock } from "@contact-scanner/core/time";
import { expect, test } from "vitest";
import { hashEmail, hashEmailRotated } from "../../helpers/hash-email.ts";
import { pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { waitingForLocks } from "../../helpers/waiting-for-locks.ts";

const { db } = testDatabase();
const ports = {
  db,
  log: silentLog,
  clock: systemClock,
  random: Math.random,
  hashEmail,
  signal: new AbortController().signal,
};

/** A worker that holds a job. */
async function run(): Promise<Run> {
  const { jobId, domainId } = await pendingJob(db);
  const lease = { jobId, leaseId: randomUUID() };
  const job = await claimJob(db, lease);
  return { ...lease, domainId, scanId: job?.id ?? 0, collection: EVERYTHING };
}

function contact(email: string, context = `Mail: ${email}`): Contact {
  return { email, method: "text", type: "unknown", context, element: null, person: null };
}

function page(contacts: readonly Contact[], title: string | null = "Contact"): PageRecord {
  return {
    url: `https://acme.com/${randomUUID()}`,
    depth: 0,
    statusCode: 200,
    contentType: "text/html",
    title,
    wordCount: 10,
    error: null,
    metadata: { bytes: 1, fetch_ms: 1, links: 0 },
    contacts,
    ...ADDRESSES_ALONE,
  };
}

async function checkpoint(
  worker: Run,
  pages: readonly PageRecord[],
  hasher: EmailHasher = hashEmail,
): Promise<void> {
  const position = {
    startUrl: "https://acme.com/",
    counters: EMPTY_COUNTERS,
    sitemaps: sitemapQueue([]),
    siteFiles: 0,
    paces: {},
    pagesKnown: 0,
    progress: 0,
  };
  const checkpoint = { pages, queued: [], done: [], position };
  await retryTransaction(ports, (trx) => saveCheckpoint(trx, worker, checkpoint, hasher));
}

/** Everything that the database holds as text about contacts, in one string. */
async function stored(): Promise<string> {
  const contacts = await db.selectFrom("contacts").select(["email", "context"]).execute();
  const sources = await db.selectFrom("contact_sources").select("context").execute();
  const pages = await db.selectFrom("pages").select("title").execute();
  const sightings = await db.selectFrom("sightings").select("context").execute();
  const scanPages = await db.selectFrom("scan_pages").select("title").execute();
  const list = await db.selectFrom("suppressed_addresses").selectAll().execute();
  return JSON.stringify([contacts, sources, pages, sightings, scanPages, list]);
}

async function contactsOf(email: string): Promise<number> {
  return (await db.selectFrom("contacts").select("id").where("email", "=", email).execute()).length;
}

test("an address goes from every domain and from the texts of others, and nothing else does", async () => {
  const email = "jane.doe@acme-one.com";
  const [first, second] = [await run(), await run()];
  await checkpoint(first, [
    page([
      contact(email),
      contact("bob@acme-one.com", `Bob bob@acme-one.com, Jane ${email}`),
      contact("amy@acme-one.com", "Amy amy@acme-one.com jane.doe [at] acme-one [dot] com"),
      contact("eve@acme-one.com", "doe@acme-one.com Eve: eve@acme-one.com"),
      contact("kim@acme-one.com"),
    ]),
    page([contact("sue@acme-one.com", `elsewhere ${email.toUpperCase()}`)], `Write to ${email}`),
  ]);
  await checkpoint(second, [page([contact(email), contact("info@acme-two.com")])]);

  const removal = await removeAddress(ports, { email, hashEmail, actor: OPERATOR });

  expect(removal).toEqual({ contactsRemoved: 2, textsEmptied: 6 });
  expect((await stored()).toLowerCase()).not.toMatch(/jane|doe@/);
  const rows = await db.selectFrom("contacts").select(["email", "context"]).orderBy("email").execute();
  expect(rows).toEqual([
    { email: "amy@acme-one.com", context: "" },
    { email: "bob@acme-one.com", context: "" },
    { email: "eve@acme-one.com", context: "" },
    { email: "info@acme-two.com", context: "Mail: info@acme-two.com" },
    { email: "kim@acme-one.com", context: "Mail: kim@acme-one.com" },
    { email: "sue@acme-one.com", context: "" },
  ]);
  expect(await removeAddress(ports, { email, hashEmail, actor: OPERATOR })).toEqual({
    contactsRemoved: 0,
    textsEmptied: 0,
  });
});

test("a later scan keeps the others of the page and leaves the address out, of their contexts and the title too", async () => {
  const email = "gone@acme-later.com";
  await removeAddress(ports, { email, hashEmail, actor: OPERATOR });
  const worker = await run();
  await checkpoint(worker, [
    page(
      [
        contact(email),
        contact("bob@acme-later.com", "bob@acme-later.com, gone (at) acme-later.com"),
        contact("kim@acme-later.com"),
      ],
      `Ask ${email}`,
    ),
    page([contact("sue@acme-later.com", `sue@acme-later.com or ${email}.`)]),
    page([contact("ann@acme-later.com", "Ann, or gone at acme-later dot com.")], "Gone @ acme-later . com"),
  ]);
  expect(await contactsOf(email)).toBe(0);
  expect(await stored()).not.toContain("gone");
  const rows = await db
    .selectFrom("contacts")
    .select(["email", "context"])
    .where("domain_id", "=", worker.domainId)
    .orderBy("email")
    .execute();
  expect(await stored()).not.toContain("Gone");
  expect(rows).toEqual([
    { email: "ann@acme-later.com", context: "" },
    { email: "bob@acme-later.com", context: "" },
    { email: "kim@acme-later.com", context: "Mail: kim@acme-later.com" },
    { email: "sue@acme-later.com", context: "" },
  ]);
});

test("texts that spell the address are emptied on pages where it was never found, and those that only sound alike stay", async () => {
  const email = "jane.doe@acme-corp.com";
  const worker = await run();
  await checkpoint(worker, [
    page([
      contact("bob@acme-corp.com", "Bob, or jane dot doe at acme-corp dot com"),
      contact("amy@acme-corp.com", "Jane Doe has worked for Acme Corp since 1999"),
    ]),
    page([contact("kim@acme-corp.com")], "Mail jane (dot) doe [at] acme (dash) corp (dot) com"),
  ]);
  const removal = await removeAddress(ports, { email, hashEmail, actor: OPERATOR });
  expect(removal).toEqual({ contactsRemoved: 0, textsEmptied: 3 });
  const rows = await db
    .selectFrom("contacts")
    .select(["email", "context"])
    .where("domain_id", "=", worker.domainId)
    .where("context", "<>", "")
    .orderBy("email")
    .execute();
  expect(rows).toEqual([
    { email: "amy@acme-corp.com", context: "Jane Doe has worked for Acme Corp since 1999" },
    { email: "kim@acme-corp.com", context: "Mail: kim@acme-corp.com" },
  ]);
});

test("an address of thousands of pages goes from all of them, with the texts of others there", async () => {
  const email = "office@acme-footer.com";
  const worker = await run();
  const others = contact("bob@acme-footer.com", "office at acme-footer.com, bob@acme-footer.com");
  for (let batch = 0; batch < 5; batch++) {
    await checkpoint(
      worker,
      Array.from({ length: 100 }, () => page([contact(email), others], `office [at] acme-footer.com`)),
    );
  }
  const removal = await removeAddress(ports, { email, hashEmail, actor: OPERATOR });
  // Five hundred titles of pages, as many of the scan's, and Bob's context: it is the same on all of them.
  expect(removal).toEqual({ contactsRemoved: 1, textsEmptied: 1_001 });
});

test("while a removal looks through texts, checkpoints go on", async () => {
  const email = "slow@acme-slow.com";
  const worker = await run();
  await checkpoint(worker, [page([contact(email)], `Write to ${email}`)]);
  let removing: Promise<unknown> | undefined;
  await db.transaction().execute(async (trx) => {
    // The removal cannot empty this title before we let go of it.
    await trx.selectFrom("pages").select("id").where("title", "like", `%${email}`).forUpdate().execute();
    removing = removeAddress(ports, { email, hashEmail, actor: OPERATOR });
    await expect.poll(() => waitingForLocks(db)).toBe(1);
    await checkpoint(worker, [page([contact(email), contact("next@acme-slow.com")])]);
  });
  expect(await removing).toMatchObject({ contactsRemoved: 1 });
  expect(await contactsOf(email)).toBe(0);
  expect(await contactsOf("next@acme-slow.com")).toBe(1);
});

test("a removal that cannot have its lock lets checkpoints pass that came after it", async () => {
  const email = "waits@acme-lock.com";
  const worker = await run();
  let removing: Promise<unknown> | undefined;
  await db.transaction().execute(async (trx) => {
    await trx.selectNoFrom(lockedAgainstRemoval()).execute();
    removing = removeAddress(ports, { email, hashEmail, actor: OPERATOR });
    await expect.poll(() => waitingForLocks(db)).toBe(1);
    await checkpoint(worker, [page([contact(email)])]);
  });
  expect(await removing).toMatchObject({ contactsRemoved: 1 });
  expect(await contactsOf(email)).toBe(0);
});

test("wildcards of LIKE in an address stand for themselves", async () => {
  const worker = await run();
  await checkpoint(worker, [page([contact("a_b@acme-like.com"), contact("axb@acme-like.com")])]);
  const removal = await removeAddress(ports, { email: "a_b@acme-like.com", hashEmail, actor: OPERATOR });
  expect(removal).toEqual({ contactsRemoved: 1, textsEmptied: 0 });
  expect(await contactsOf("axb@acme-like.com")).toBe(1);
});

test("who was removed under an old key stays out after the key was rotated, and a new removal is known by the new key", async () => {
  const old = "old@acme-rotated.com";
  const fresh = "fresh@acme-rotated.com";
  await removeAddress(ports, { email: old, hashEmail, actor: OPERATOR });
  await removeAddress(ports, { email: fresh, hashEmail: hashEmailRotated, actor: OPERATOR });
  const contacts = [contact(old), contact(fresh), contact("kim@acme-rotated.com", `Kim, or ${old}`)];
  await checkpoint(await run(), [page(contacts)], hashEmailRotated);
  expect(await stored()).not.toMatch(/(old|fresh)@acme-rotated/);
  expect(await contactsOf("kim@acme-rotated.com")).toBe(1);
  const list = await db.selectFrom("suppressed_addresses").select("email_hash").execute();
  const hashes = list.map(({ email_hash }) => email_hash);
  expect(hashes).toContain(hashEmail(old)[0]);
  expect(hashes).toContain(hashEmailRotated(fresh)[0]);
  expect(hashes).not.toContain(hashEmail(fresh)[0]);
});

test("an address that is removed again after a rotation is known by both keys from then on", async () => {
  const email = "again@acme-rotated.com";
  await removeAddress(ports, { email, hashEmail, actor: OPERATOR });
  await removeAddress(ports, { email, hashEmail: hashEmailRotated, actor: OPERATOR });
  const hashes = [...hashEmailRotated(email)];
  const rows = await db
    .selectFrom("suppressed_addresses")
    .select("email_hash")
    .where("email_hash", "in", hashes)
    .execute();
  expect(rows.map(({ email_hash }) => email_hash).toSorted()).toEqual(hashes.toSorted());
});

test("a checkpoint that looked at the list before the removal has the address removed from it", async () => {
  const email = "before@acme-race.com";
  const worker = await run();
  let removing: Promise<unknown> | undefined;
  await db.transaction().execute(async (trx) => {
    await trx.selectNoFrom(lockedAgainstRemoval()).execute();
    const { hashes, without } = withholdSuppressed({ hashEmail, domainId: worker.domainId }, [
      page([contact(email)]),
    ]);
    const listed = await trx
      .selectFrom("suppressed_addresses")
      .select("email_hash")
      .where("email_hash", "in", hashes)
      .execute();
    const pages = without(new Set(listed.map(({ email_hash }) => email_hash)));
    // From here on the removal waits for this transaction, which still believes that the address may be stored.
    removing = removeAddress(ports, { email, hashEmail, actor: OPERATOR });
    const pageId = randomUUID();
    await trx
      .insertInto("pages")
      .values({
        id: pageId,
        domain_id: worker.domainId,
        url: pages[0]?.url ?? "",
        depth: 0,
        last_scan: new Date(),
        page_metadata: {},
      })
      .execute();
    await trx
      .insertInto("contacts")
      .values({
        id: randomUUID(),
        domain_id: worker.domainId,
        page_id: pageId,
        email: pages[0]?.contacts[0]?.email ?? "",
        email_type: "unknown",
        has_gmail: false,
        context: "",
        source_url: "https://acme.com/",
      })
      .execute();
  });
  expect(await removing).toMatchObject({ contactsRemoved: 1 });
  expect(await contactsOf(email)).toBe(0);
});

test("scans that run while an address is removed do not bring it back", async () => {
  for (let round = 0; round < 20; round++) {
    const email = `round-${round}@acme-busy.com`;
    const workers = await Promise.all(Array.from({ length: 5 }, run));
    const writes = workers.flatMap((worker) => [
      checkpoint(worker, [page([contact(email), contact("kept@acme-busy.com", `not ${email}`)])]),
    ]);
    const removals = [
      removeAddress(ports, { email, hashEmail, actor: OPERATOR }),
      removeAddress(ports, { email, hashEmail, actor: OPERATOR }),
    ];
    await Promise.all([...writes.slice(0, 3), ...removals, ...writes.slice(3)]);
    expect(await contactsOf(email)).toBe(0);
    expect(await stored()).not.toContain(email);
  }
});

test("a fault's sentence, of a page or of a scan, tells no address from the start", async () => {
  const fault =
    "acme.com redirects to https://login.example/?for=jane@acme-fault.com, a page within another website.";
  const worker = await run();
  await checkpoint(worker, [{ ...page([]), error: fault }]);
  await db.transaction().execute(async (trx) => {
    await endJobs(trx, [worker.jobId], { status: "failed", error: fault });
  });
  const job = await db
    .selectFrom("jobs")
    .select("error")
    .where("job_id", "=", worker.jobId)
    .executeTakeFirstOrThrow();
  const { error } = await db
    .selectFrom("pages")
    .select("error")
    .where("scan_job_id", "=", worker.jobId)
    .executeTakeFirstOrThrow();
  const told = "acme.com redirects to https://login.example/?for=…, a page within another website.";
  expect([job.error, error]).toEqual([told, told]);
});
