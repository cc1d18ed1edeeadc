import { type Expression, expressionBuilder, type Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { EmailType } from "../extract/contact.ts";
import { sightingsOfContactIn } from "../sightings/seen-by-scan.ts";

/** Two scans of a domain, by their `jobs.id`. */
export type ComparedScans = {
  readonly scanId: number;
  /** The earlier scan that the other is compared with; null = there was none, so all that the scan saw is new. */
  readonly baseId: number | null;
};

/** The id of no scan: nothing was seen by it, and no page read. */
const NO_SCAN = 0;

/** The base's id in a statement. */
export function baseIn({ baseId }: ComparedScans): number {
  return baseId ?? NO_SCAN;
}

/** What a statement that compares scans reads: the tables, and the pages that one of the scans alone read. */
export type ComparedTables = DB & { read_by_one: { page_id: string } };

/** Begins a statement that compares scans. */
export function comparing(db: Kysely<DB>, scans: ComparedScans) {
  return db.with("read_by_one", (query) =>
    query
      .selectFrom("scan_pages")
      .select("scan_pages.page_id")
      .where("scan_pages.scan_id", "in", [baseIn(scans), scans.scanId])
      .where("scan_pages.reading", "<>", "none")
      .groupBy("scan_pages.page_id")
      .having((page) => page.fn.countAll(), "=", 1),
  );
}

/**
 * Whether a sighting is not of both scans or of none: it began or ended between them, or one of them did not read its
 * page. Of most contacts there is none, and then nothing changed.
 */
export function isOfOneScan(scans: ComparedScans) {
  const eb = expressionBuilder<ComparedTables, "sightings">();
  const first = baseIn(scans) + 1;
  return eb.or([
    eb.between("sightings.from_scan", first, scans.scanId),
    // False, and not null, where it has not ended: `not` has to hold for a sighting of both scans.
    eb.and([
      eb("sightings.until_scan", "is not", null),
      eb.between("sightings.until_scan", first, scans.scanId),
    ]),
    eb("sightings.page_id", "in", eb.selectFrom("read_by_one").select("read_by_one.page_id")),
  ]);
}

/** rows left out, which are none: an offset keeps Postgres from reading the sightings of all contacts for each's. */
const EACH_BY_ITSELF = 0;

/** Whether one of the scans alone has a sighting of the statement's contact, or none of both: of most there is none. */
export function hasSightingOfOne(scans: ComparedScans) {
  const eb = expressionBuilder<ComparedTables, "contacts">();
  return eb.exists(
    eb
      .selectFrom("sightings")
      .select("sightings.contact_id")
      .whereRef("sightings.contact_id", "=", "contacts.id")
      .where(isOfOneScan(scans))
      .offset(EACH_BY_ITSELF),
  );
}

/** Whether both scans have a sighting of the statement's contact; `upTo`: one of this type, or a better one. */
export function hasSightingOfBoth(scans: ComparedScans, upTo?: Expression<EmailType>) {
  const eb = expressionBuilder<ComparedTables, "contacts" | "sightings">();
  const ofBoth = sightingsOfContactIn(scans.scanId)
    .select("sightings.contact_id")
    .where(eb.not(isOfOneScan(scans)))
    .offset(EACH_BY_ITSELF);
  return eb.exists(upTo ? ofBoth.where("sightings.email_type", "<=", upTo) : ofBoth);
}
