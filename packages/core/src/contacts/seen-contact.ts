import { expressionBuilder } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { DB } from "../db/database.ts";
import { contextThere, type ScanId, sightingsOfContactIn } from "../sightings/seen-by-scan.ts";
import { namesSomebody } from "./contact-person.ts";

/** What a list of a scan's contacts tells of each, with `contactAsSeen` as `seen` and `firstSighting` as `first`. */
export const SEEN_COLUMNS = [
  "contacts.id",
  "contacts.email",
  "contacts.has_gmail",
  "contacts.created_at",
  "seen.email_type",
  "seen.sources_count",
  "seen.first_seen",
  "seen.last_seen",
  "first.method",
  "first.context",
  "first.url as source_url",
] as const;

/** What a scan saw of the contact of the outer statement, in one row: its type is by the page that knows most of it. */
export function contactAsSeen(scan: ScanId) {
  return sightingsOfContactIn(scan).select((seen) => [
    seen.fn.min("sightings.email_type").as("email_type"),
    seen.cast<number>(seen.fn.countAll(), "integer").as("sources_count"),
    seen.fn.min("scan_pages.read_at").as("first_seen"),
    seen.fn.max("scan_pages.read_at").as("last_seen"),
    namesSomebody(expressionBuilder<DB, "sightings">()).as("has_person"),
  ]);
}

/** Where the scan saw the contact first; no row where it did not see it. */
export function firstSighting(scan: ScanId) {
  return sightingsOfContactIn(scan)
    .innerJoin("pages", "pages.id", "sightings.page_id")
    .select(["pages.url", "sightings.method", contextThere().as("context")])
    .orderBy("scan_pages.read_at")
    .orderBy("sightings.page_id")
    .limit(1);
}

/** The pages where the scan saw the contact, the first of them, as JSON. */
export function sourcesSeen(scan: ScanId, maxSources: number) {
  return jsonArrayFrom(
    sightingsOfContactIn(scan)
      .innerJoin("pages", "pages.id", "sightings.page_id")
      .select((source) => [
        "pages.url as page",
        "sightings.method",
        contextThere().as("context"),
        "scan_pages.read_at as first_seen",
        "scan_pages.read_at as last_seen",
        source.lit(true).$castTo<boolean | null>().as("still_on_page"),
      ])
      .orderBy("scan_pages.read_at")
      .orderBy("sightings.page_id")
      .limit(maxSources),
  );
}
