import { expressionBuilder } from "kysely";
import type { DB } from "../db/database.ts";
import type { View } from "../sightings/readings.ts";
import { isSeenBy } from "../sightings/seen-by-scan.ts";

/** rows left out, which are none: an offset has Postgres look each page up by its key */
const EACH_BY_ITSELF = 0;

/**
 * The view's sightings beside their pages, with when each was read (`reading.read_at`): those of a scan, or those that
 * stand. For statements that ask for people's, by `sightings.person_id`.
 */
export function sightingsOfPeople(view: View) {
  const sightings = expressionBuilder<DB>()
    .selectFrom("sightings")
    .innerJoinLateral(
      (eb) =>
        view.kind === "scan"
          ? eb
              .selectFrom("scan_pages")
              .select(["scan_pages.read_at", "scan_pages.scan_id", "scan_pages.reading"])
              .whereRef("scan_pages.page_id", "=", "sightings.page_id")
              .where("scan_pages.scan_id", "=", view.scan.id)
              .offset(EACH_BY_ITSELF)
              .as("scan_pages")
          : eb
              .selectFrom("pages")
              .select((page) => [
                page.fn.coalesce("pages.last_read", "pages.last_scan").as("read_at"),
                page.lit(0).as("scan_id"),
                page.val("all").as("reading"),
              ])
              .whereRef("pages.id", "=", "sightings.page_id")
              .as("scan_pages"),
      (join) => join.onTrue(),
    );
  return view.kind === "scan"
    ? sightings.where(isSeenBy(view.scan.id))
    : sightings.where("sightings.ending", "is", null);
}
