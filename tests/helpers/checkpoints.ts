import { randomUUID } from "node:crypto";
import { EVERYTHING } from "@contact-scanner/core/collection/collection";
import { ADDRESSES_ALONE, EMPTY_COUNTERS, type PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import type { DB } from "@contact-scanner/core/db/database";
import type { Contact } from "@contact-scanner/core/extract/contact";
import { completeScan } from "@contact-scanner/core/jobs/finish-scan";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { type Run, saveCheckpoint } from "@contact-scanner/core/jobs/save-checkpoint";
import { sitemapQueue } from "@contact-scanner/core/sitemap/read-sitemaps";
import type { Kysely } from "kysely";
import { hashEmail } from "./hash-email.ts";
import { pendingJob } from "./jobs.ts";

/** A scan of a domain that a worker holds. */
export async function runningScan(db: Kysely<DB>, domain?: string): Promise<Run> {
  const { jobId, domainId } = await pendingJob(db, domain);
  const lease = { jobId, leaseId: randomUUID() };
  const job = await claimJob(db, lease);
  if (!job) throw new Error("Nobody could claim the job.");
  return { ...lease, domainId, scanId: job.id, collection: EVERYTHING };
}

/** An address in a page's text. */
export function textContact(email: string, contact: Partial<Contact> = {}): Contact {
  return {
    email,
    method: "text",
    type: "unknown",
    context: `Mail: ${email}`,
    element: null,
    person: null,
    ...contact,
  };
}

/** A page that was read whole, with these contacts. */
export function readPage(
  path: string,
  contacts: readonly Contact[],
  page: Partial<PageRecord> = {},
): PageRecord {
  return {
    url: `https://acme.com${path}`,
    depth: 0,
    statusCode: 200,
    contentType: "text/html",
    title: "Contact",
    wordCount: 10,
    error: null,
    metadata: { bytes: 1, fetch_ms: 1, links: 0 },
    contacts,
    ...ADDRESSES_ALONE,
    ...page,
  };
}

/** A page that is no more. */
export function gonePage(path: string): PageRecord {
  return readPage(path, [], {
    statusCode: 404,
    error: "acme.com answered HTTP 404.",
    title: null,
    wordCount: null,
    metadata: { bytes: 0, fetch_ms: 1, links: 0, fault: "gone" },
  });
}

/** A page that could not be read. */
export function failedPage(path: string): PageRecord {
  return readPage(path, [], {
    statusCode: 503,
    error: "acme.com answered HTTP 503.",
    title: null,
    wordCount: null,
    metadata: { bytes: 0, fetch_ms: 1, links: 0, fault: "server_error" },
  });
}

/** A page of which only the beginning was read. */
export function cutPage(path: string, contacts: readonly Contact[]): PageRecord {
  return readPage(path, contacts, { metadata: { bytes: 1, fetch_ms: 1, links: 0, truncated: true } });
}

/** Stores the pages as one checkpoint of the scan. */
export async function store(db: Kysely<DB>, run: Run, pages: readonly PageRecord[]): Promise<void> {
  const position = {
    startUrl: "https://acme.com/",
    counters: EMPTY_COUNTERS,
    sitemaps: sitemapQueue([]),
    siteFiles: 0,
    paces: {},
    pagesKnown: pages.length,
    progress: 0,
  };
  const checkpoint = { pages, queued: [], done: pages.map(({ url }) => url), position };
  await db.transaction().execute((trx) => saveCheckpoint(trx, run, checkpoint, hashEmail));
}

/** Ends the scan as complete. */
export async function complete(db: Kysely<DB>, run: Run): Promise<void> {
  await db.transaction().execute((trx) =>
    completeScan(trx, run, {
      kind: "complete",
      evidence: "complete",
      stoppedBy: "frontier_empty",
      counters: EMPTY_COUNTERS,
      pagesKnown: 0,
    }),
  );
}

/** A whole scan of a domain that read these pages. */
export async function scanned(db: Kysely<DB>, domain: string, pages: readonly PageRecord[]): Promise<Run> {
  const run = await runningScan(db, domain);
  await store(db, run, pages);
  await complete(db, run);
  return run;
}
