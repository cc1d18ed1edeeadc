import type { DB } from "@contact-scanner/core/db/database";
import { sightingsOfScan } from "@contact-scanner/core/sightings/seen-by-scan";
import type { Kysely } from "kysely";
import { jobRow } from "./jobs.ts";

/** The URLs and addresses that a scan's own rows tell, sorted. */
export async function ownLists(db: Kysely<DB>, jobId: string): Promise<{ urls: string[]; emails: string[] }> {
  const { id: scanId } = await jobRow(db, jobId);
  const pages = await db
    .selectFrom("scan_pages")
    .innerJoin("pages", "pages.id", "scan_pages.page_id")
    .where("scan_id", "=", scanId)
    .select("url")
    .execute();
  const contacts = await db
    .selectFrom("contacts")
    .where("id", "in", sightingsOfScan(scanId).select("contact_id"))
    .select("email")
    .execute();
  return {
    urls: pages.map(({ url }) => url).toSorted(),
    emails: contacts.map(({ email }) => email).toSorted(),
  };
}
