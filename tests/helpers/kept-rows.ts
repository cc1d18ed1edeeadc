import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import { sightingsOfScan } from "@contact-scanner/core/sightings/seen-by-scan";
import type { Kysely } from "kysely";
import { TEST_USER } from "./test-database.ts";

/** The time so many days ago; a minute more, so that it is over on the database's clock too. */
export function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 86_400_000 - 60_000);
}

export type ScanOfDays = { readonly id: number; readonly jobId: string };

/** A scan of the domain that ended so many days ago; `null` = it runs. */
export async function scanEnded(
  db: Kysely<DB>,
  domainId: string | null,
  days: number | null,
  scanRows: "own" | "reconstructed" | null = days === null ? null : "own",
): Promise<ScanOfDays> {
  const jobId = randomUUID();
  const { id } = await db
    .insertInto("jobs")
    .values({
      job_id: jobId,
      job_type: "website_scan",
      status: days === null ? "running" : "complete",
      created_by: TEST_USER.id,
      domain_id: domainId,
      job_metadata: {},
      scan_rows: scanRows,
      finished_at: days === null ? null : daysAgo(days),
      ...(days === null ? {} : { result_data: { contacts_found: 1 } }),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, jobId };
}

/** The scan has read the pages. */
export async function scanRead(db: Kysely<DB>, scanId: number, pageIds: readonly string[]): Promise<void> {
  await db
    .insertInto("scan_pages")
    .values(
      pageIds.map((page_id) => ({ page_id, scan_id: scanId, reading: "all", depth: 0, page_metadata: {} })),
    )
    .execute();
}

/** A contact of the domain, first found on the page. */
export async function addContact(
  db: Kysely<DB>,
  domainId: string,
  pageId: string,
  email?: string,
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto("contacts")
    .values({
      id,
      domain_id: domainId,
      page_id: pageId,
      email: email ?? `${id}@acme.com`,
      email_type: "unknown",
      has_gmail: false,
      context: "",
      source_url: "https://acme.com/",
    })
    .execute();
  return id;
}

/** What became of an address on a page, and which scan saw that, so many days ago. */
export type Ending = {
  readonly until: number;
  readonly ending: "superseded" | "gone" | "unknown";
  readonly days: number;
};

/** The contact stands on the page from a scan on. */
export async function sight(
  db: Kysely<DB>,
  spot: { contactId: string; pageId: string },
  from: number,
  end?: Ending,
): Promise<void> {
  const ended = end && {
    until_scan: end.until,
    ending: end.ending,
    last_seen: daysAgo(end.days),
    ended_at: daysAgo(end.days),
  };
  await db
    .insertInto("sightings")
    .values({
      contact_id: spot.contactId,
      page_id: spot.pageId,
      from_scan: from,
      email_type: "unknown",
      method: "mailto",
      context: `as scan ${from} saw it`,
      ...ended,
    })
    .execute();
}

/** What a scan shows: each address on each page, as it stood there. */
export async function shownBy(db: Kysely<DB>, scanId: number) {
  return await db
    .selectFrom(sightingsOfScan(scanId).selectAll("sightings").as("seen"))
    .select(["contact_id", "page_id", "context"])
    .orderBy("contact_id")
    .orderBy("page_id")
    .execute();
}
