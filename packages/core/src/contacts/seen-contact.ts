import { expressionBuilder, type QueryCreator, type Selectable } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { DB } from "../db/database.ts";
import { type ScanId, sightingsOfContactIn } from "../sightings/seen-by-scan.ts";
import { namesSomebody } from "./contact-person.ts";

/** What a list of a scan's contacts tells of each, with `contactAsSeen` as `seen`. */
export const SEEN_COLUMNS = [
  "contacts.id",
  "contacts.email",
  "contacts.has_gmail",
  "contacts.created_at",
  "seen.email_type",
  "seen.sources_count",
  "seen.first_seen",
  "seen.last_seen",
  "seen.method",
  "seen.context",
  "seen.source_url",
  "seen.sources",
] as const;

/** Which scan is asked, and how many pages are listed where it saw the contact: the first of them. */
export type SeenPart = { readonly scan: ScanId; readonly maxSources: number };

/** Pages whose URL and words are told beside the list of them: the first alone. */
const FIRST = 1;

type Place = Pick<
  Selectable<DB["sightings"]>,
  "page_id" | "email_type" | "method" | "context" | "person_id"
> & { readonly read_at: Date };

/** The statement's tables where it tells places: all of them, or some of them as `place`. */
type WithPlaces = DB & { places: Place; place: Place };

/**
 * What a scan saw of the contact of the outer statement, in one row, or none where it did not see it. Its type is by
 * the page that knows most of it; how it was found, and its words, are those of the page where it was seen first. An
 * address in every footer stands on thousands of pages: they are gone through once, and those that are told alone are
 * looked up.
 */
export function contactAsSeen(db: QueryCreator<DB>, { scan, maxSources }: SeenPart) {
  return db
    .with("places", () =>
      sightingsOfContactIn(scan).select([
        "sightings.page_id",
        "sightings.email_type",
        "sightings.method",
        "sightings.context",
        "sightings.person_id",
        "scan_pages.read_at",
      ]),
    )
    .selectFrom(allPlaces().as("all_places"))
    .innerJoinLateral(firstPlaces(FIRST).as("first"), (join) => join.onTrue())
    .select([
      "all_places.email_type",
      "all_places.sources_count",
      "all_places.first_seen",
      "all_places.last_seen",
      "all_places.has_person",
      "first.method",
      "first.context",
      "first.page as source_url",
    ])
    .select(jsonArrayFrom(firstPlaces(maxSources)).as("sources"));
}

/** Whether the contact, or the words of the page where the scan saw it first, fit a search's pattern. */
export function fitsAsSeen(pattern: string) {
  const eb = expressionBuilder<DB & { seen: { context: string | null } }, "contacts" | "seen">();
  return eb.or([eb("contacts.email", "ilike", pattern), eb("seen.context", "ilike", pattern)]);
}

function allPlaces() {
  return expressionBuilder<WithPlaces>()
    .selectFrom("places")
    .select((place) => [
      place.fn.min("places.email_type").as("email_type"),
      place.cast<number>(place.fn.countAll(), "integer").as("sources_count"),
      place.fn.min("places.read_at").as("first_seen"),
      place.fn.max("places.read_at").as("last_seen"),
      namesSomebody(place.ref("places.person_id")).as("has_person"),
    ]);
}

function firstPlaces(limit: number) {
  return expressionBuilder<WithPlaces, "contacts">()
    .selectFrom((eb) =>
      eb.selectFrom("places").selectAll().orderBy("read_at").orderBy("page_id").limit(limit).as("place"),
    )
    .innerJoin("pages", "pages.id", "place.page_id")
    .select((source) => [
      "pages.url as page",
      "place.method",
      // Where its sighting has no words of its own it is the contact's.
      source.fn.coalesce("place.context", "contacts.context").as("context"),
      "place.read_at as first_seen",
      "place.read_at as last_seen",
      source.lit(true).$castTo<boolean | null>().as("still_on_page"),
    ])
    .orderBy("place.read_at")
    .orderBy("place.page_id");
}
