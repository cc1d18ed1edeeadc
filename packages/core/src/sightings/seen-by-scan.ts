import { type Expression, expressionBuilder } from "kysely";
import type { DB } from "../db/database.ts";

/** A scan by its numbers: of a job's row. */
export type ScanKey = {
  readonly id: number;
  readonly job_id: string;
  /** null once the domain was deleted, and its rows with it */
  readonly domain_id: string | null;
};

/** A `jobs.id`, or an expression of a statement that gives one. */
export type ScanId = number | Expression<number>;

/**
 * Whether a sighting is one of a scan's (`scanId`, a `jobs.id`): the scan read the page, and the address stood there as
 * the sighting tells. For statements with both tables, joined by their page and the scan's pages alone.
 */
export function isSeenBy(scanId: ScanId) {
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
 * rows left out, which are none: an offset has Postgres run a subquery for each row of its statement, where it would
 * else read what all of them may ask for
 */
const EACH_BY_ITSELF = 0;

/**
 * What a scan saw of the contact of the outer statement. Each page is looked up by its key: right after a scan the
 * planner's statistics do not know its pages yet, and it would read all of them for each contact.
 */
export function sightingsOfContactIn(scanId: ScanId) {
  return expressionBuilder<DB, "contacts">()
    .selectFrom("sightings")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("scan_pages")
          .selectAll()
          .whereRef("scan_pages.page_id", "=", "sightings.page_id")
          .where("scan_pages.scan_id", "=", scanId)
          .offset(EACH_BY_ITSELF)
          .as("scan_pages"),
      (join) => join.onTrue(),
    )
    .whereRef("sightings.contact_id", "=", "contacts.id")
    .where(isSeenBy(scanId));
}

/** Whether a scan saw the contact of the outer statement. */
export function isSeenIn(scanId: ScanId) {
  const eb = expressionBuilder<DB, "contacts">();
  return eb.exists(sightingsOfContactIn(scanId).select("sightings.page_id").offset(EACH_BY_ITSELF));
}

/** Whether a scan read all of a page. */
export function readsAll(scanId: number, pageId: Expression<string | null>) {
  const eb = expressionBuilder<DB>();
  return eb.exists(
    eb
      .selectFrom("scan_pages")
      .select("scan_pages.page_id")
      .where("scan_pages.page_id", "=", pageId)
      .where("scan_pages.scan_id", "=", scanId)
      .where("scan_pages.reading", "=", "all")
      .offset(EACH_BY_ITSELF),
  );
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
