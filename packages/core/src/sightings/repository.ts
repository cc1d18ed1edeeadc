import { expressionBuilder, type InferResult } from "kysely";
import type { DB } from "../db/database.ts";
import { anyOf } from "../db/rows.ts";
import { ofPersonColumns } from "../people/person-row.ts";
import { contextThere } from "./seen-by-scan.ts";
import type { LastSighting } from "./sighting.ts";

/** The last sightings on these pages of a domain, as rows of a query. */
export function lastSightings(domainId: string, urls: readonly string[]) {
  return expressionBuilder<DB>()
    .selectFrom("pages")
    .innerJoin("sightings", "sightings.page_id", "pages.id")
    .innerJoin("contacts", "contacts.id", "sightings.contact_id")
    .leftJoin("people", "people.id", "sightings.person_id")
    .select([
      "pages.url",
      "sightings.contact_id as contactId",
      "sightings.page_id as pageId",
      "sightings.from_scan as fromScan",
      "sightings.ending",
      "sightings.email_type as type",
      "sightings.method",
      "contacts.email",
      "people.name",
      "people.role",
      "people.department",
      "people.seniority",
      "sightings.person_reason",
      "sightings.person_element",
    ])
    .select((eb) => [
      contextThere().as("context"),
      eb.cast<string>("sightings.first_seen", "text").as("firstSeen"),
    ])
    .where("pages.domain_id", "=", domainId)
    .where("pages.url", "=", anyOf(urls))
    .where((eb) => eb("sightings.ending", "is distinct from", "superseded"));
}

/** A row of `lastSightings`. */
export type LastSightingRow = InferResult<ReturnType<typeof lastSightings>>[number];

/** The sightings by the URLs of their pages. */
export function lastByUrl(rows: readonly LastSightingRow[]): Map<string, LastSighting[]> {
  return Map.groupBy(
    rows.map(
      ({ ending, name, role, department, seniority, person_reason, person_element, ...row }): OfUrl => ({
        ...row,
        ending: lastEnding(ending),
        person: ofPersonColumns({ name, role, department, seniority, person_reason, person_element }),
      }),
    ),
    ({ url }) => url,
  );
}

type OfUrl = LastSighting & { readonly url: string };

function lastEnding(ending: string | null): LastSighting["ending"] {
  return ending === "gone" || ending === "unknown" ? ending : null;
}
