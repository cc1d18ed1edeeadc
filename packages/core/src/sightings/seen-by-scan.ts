import { expressionBuilder } from "kysely";
import type { DB } from "../db/database.ts";

/** A scan by its numbers: of a job's row. */
export type ScanKey = {
  readonly id: number;
  readonly job_id: string;
  /** null once the domain was deleted, and its rows with it */
  readonly domain_id: string | null;
};

/**
 * Whether a sighting is one of a scan's (`scanId`, a `jobs.id`): the scan read the page, and the address stood there as
 * the sighting tells. For statements with both tables, joined by their page and the scan's pages alone.
 */
export function isSeenBy(scanId: number) {
  const eb = expressionBuilder<DB, "sightings" | "scan_pages">();
  return eb.and([
    eb("scan_pages.scan_id", "=", scanId),
    eb("scan_pages.reading", "<>", "none"),
    eb("sightings.from_scan", "<=", scanId),
    eb.or([eb("sightings.until_scan", "is", null), eb("sightings.until_scan", ">", scanId)]),
  ]);
}

/** What a scan saw: its sightings beside the pages as it read them. */
export function sightingsOfScan(scanId: number) {
  return expressionBuilder<DB>()
    .selectFrom("sightings")
    .innerJoin("scan_pages", "scan_pages.page_id", "sightings.page_id")
    .where(isSeenBy(scanId));
}

/**
 * The text around an address on a page. Where its sighting has none it is the contact's, whom the statement must have.
 */
export function contextThere() {
  return expressionBuilder<DB, "sightings" | "contacts">().fn.coalesce(
    "sightings.context",
    "contacts.context",
  );
}
