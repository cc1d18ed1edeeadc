import { expressionBuilder, type Kysely } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { LIMITS } from "../config.ts";
import type { DB } from "../db/database.ts";
import { type Listed, type ListWindow, positionTuple } from "../db/keyset.ts";
import type { EmailType } from "../extract/contact.ts";
import { contextThere, isSeenBy, sightingsOfContactIn } from "../sightings/seen-by-scan.ts";
import { CHANGE_SIGNS, CHANGES, type Change, type ChangeFacts, changesOf } from "./change.ts";
import { baseIn, type ComparedScans, comparing, hasSightingOfOne } from "./compared-scans.ts";
import { factsOfContact } from "./facts.ts";
import { placesOfContact } from "./places.ts";

/** An address that differs between two scans. */
export type ListedChange = {
  readonly id: string;
  readonly email: string;
  readonly changes: Change[];
  /** as the scan saw it; where it did not, as the base did */
  readonly email_type: EmailType;
  /** as the base saw it, where that was another type */
  readonly previous_type: EmailType | null;
  /** The pages where it stands and did not stand in the base, sorted; the first ones. */
  readonly pages_joined: string[];
  readonly pages_joined_count: number;
  /** The pages where it stood in the base, and no more when the scan read them, sorted; the first ones. */
  readonly pages_left: string[];
  readonly pages_left_count: number;
  /** The text around it where the scan saw it; where it did not, as the base did. */
  readonly context: string;
  /** The page of that text. */
  readonly source_url: string;
  readonly created_at: Date;
};

/** A page of the addresses that changed between two scans of a domain, oldest first, in one statement. */
export async function listChanges(
  db: Kysely<DB>,
  { scans, change, window }: { scans: ComparedScans; change: Change | undefined; window: ListWindow },
): Promise<Listed<ListedChange>[]> {
  let query = comparing(db, scans)
    .selectFrom("contacts")
    .innerJoinLateral(
      () => factsOfContact(scans).as("facts"),
      (join) => join.onTrue(),
    )
    .where("contacts.domain_id", "=", domainIdOf(scans))
    .where(hasSightingOfOne(scans))
    .where((eb) => eb.or((change === undefined ? CHANGES : [change]).map(isChange)))
    .selectAll("facts")
    .select((eb) => [
      "contacts.id",
      "contacts.email",
      "contacts.created_at",
      eb.cast<string>("contacts.created_at", "text").as("position"),
      typeIn(scans.scanId).as("email_type"),
      typeIn(baseIn(scans)).as("previous_type"),
      jsonArrayFrom(pageUrls(scans, "is_joined")).as("pages_joined"),
      jsonArrayFrom(pageUrls(scans, "is_left")).as("pages_left"),
      jsonObjectFrom(firstSighting(scans)).as("sighting"),
    ])
    .orderBy("contacts.created_at")
    .orderBy("contacts.id")
    .limit(window.limit);
  const { after } = window;
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple("contacts.created_at", "contacts.id"), ">", positionTuple(after)),
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ({
    position: { createdAt: row.position, id: row.id },
    row: {
      id: row.id,
      email: row.email,
      changes: changesOf(row),
      email_type: row.email_type ?? row.previous_type ?? "unknown",
      previous_type: row.is_there && row.is_retyped ? row.previous_type : null,
      pages_joined: row.pages_joined.map(({ url }) => url),
      pages_joined_count: row.pages_joined_count,
      pages_left: row.pages_left.map(({ url }) => url),
      pages_left_count: row.pages_left_count,
      context: row.sighting?.context ?? "",
      source_url: row.sighting?.url ?? "",
      created_at: row.created_at,
    },
  }));
}

/** The domain of compared scans. */
export function domainIdOf({ scanId }: ComparedScans) {
  return expressionBuilder<DB>()
    .selectFrom("jobs")
    .select("jobs.domain_id")
    .where("jobs.id", "=", scanId)
    .$castTo<{ domain_id: string }>();
}

/** Whether a statement's facts make the change. */
export function isChange(change: Change) {
  const eb = expressionBuilder<{ facts: ChangeFacts }, "facts">();
  const { holds, fails } = CHANGE_SIGNS[change];
  return eb.and([
    ...holds.map((fact) => eb(`facts.${fact}`, "=", eb.lit(true))),
    ...fails.map((fact) => eb(`facts.${fact}`, "=", eb.lit(false))),
  ]);
}

/** The contact's type by what a scan saw of it; null where that is nothing. */
function typeIn(scanId: number) {
  return sightingsOfContactIn(scanId).select((seen) => seen.fn.min("sightings.email_type").as("email_type"));
}

function pageUrls(scans: ComparedScans, column: "is_joined" | "is_left") {
  const eb = expressionBuilder<DB>();
  return eb
    .selectFrom(placesOfContact(scans).as("places"))
    .innerJoin("pages", "pages.id", "places.page_id")
    .select("pages.url")
    .where(`places.${column}`, "=", eb.lit(true))
    .orderBy("pages.url")
    .limit(LIMITS.contactSources);
}

/** Where the scan, or else the base, saw the contact: of several pages the one that was read first. */
function firstSighting(scans: ComparedScans) {
  const eb = expressionBuilder<DB & { facts: ChangeFacts }, "contacts" | "facts">();
  return eb
    .selectFrom("sightings")
    .innerJoin("scan_pages", "scan_pages.page_id", "sightings.page_id")
    .innerJoin("pages", "pages.id", "sightings.page_id")
    .select(["pages.url", contextThere().as("context")])
    .whereRef("sightings.contact_id", "=", "contacts.id")
    .where((sighting) =>
      sighting.or([
        isSeenBy(scans.scanId),
        sighting.and([sighting("facts.is_there", "=", sighting.lit(false)), isSeenBy(baseIn(scans))]),
      ]),
    )
    .orderBy("scan_pages.read_at")
    .orderBy("sightings.page_id")
    .limit(1);
}
