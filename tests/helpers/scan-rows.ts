import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import type { EmailType } from "@contact-scanner/core/extract/contact";
import type { Insertable, Kysely } from "kysely";
import { scanOf } from "./found-rows.ts";

/** A scan with rows of its own that ran between two times; without an end it runs. */
export async function ownScan(
  db: Kysely<DB>,
  domainId: string,
  started: string,
  finished?: string,
): Promise<{ id: number; job_id: string }> {
  const jobId = await scanOf(db, domainId, started, finished);
  return await db
    .updateTable("jobs")
    .set({ scan_rows: finished === undefined ? null : "own" })
    .where("job_id", "=", jobId)
    .returning(["id", "job_id"])
    .executeTakeFirstOrThrow();
}

/** Notes that a scan read a page, all of it unless it says otherwise. */
export async function readBy(
  db: Kysely<DB>,
  scanId: number,
  pageId: string,
  page: Partial<Insertable<DB["scan_pages"]>> = {},
): Promise<void> {
  await db
    .insertInto("scan_pages")
    .values({ page_id: pageId, scan_id: scanId, reading: "all", depth: 0, page_metadata: {}, ...page })
    .execute();
}

/** A contact that stands on these pages, first found on the first of them. */
export async function sightedContact(
  db: Kysely<DB>,
  domainId: string,
  contact: { email: string; type?: EmailType; context?: string; created_at: string },
  sightings: readonly ({ page_id: string; from_scan: number } & Partial<Insertable<DB["sightings"]>>)[],
): Promise<string> {
  const id = randomUUID();
  const { email, type = "unknown", context = "", created_at } = contact;
  await db
    .insertInto("contacts")
    .values({
      id,
      domain_id: domainId,
      page_id: sightings[0]?.page_id ?? "",
      email,
      email_type: type,
      has_gmail: false,
      context,
      source_url: "https://acme.com/",
      created_at,
    })
    .execute();
  await db
    .insertInto("sightings")
    .values(
      sightings.map((sighting) => ({
        contact_id: id,
        email_type: type,
        method: "mailto",
        context,
        first_seen: created_at,
        ...sighting,
      })),
    )
    .execute();
  return id;
}
