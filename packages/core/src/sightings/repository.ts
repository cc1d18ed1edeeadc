import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { keyOf, ofPersonColumns } from "../people/person-row.ts";
import { contextThere } from "./seen-by-scan.ts";
import type { Begun, Ended, LastSighting } from "./sighting.ts";

/** Rows a statement: Postgres takes 65,535 parameters, a sighting has eleven. */
const ROWS_PER_STATEMENT = 1_000;

/** The last sightings on these pages of a domain, by the pages' URLs. */
export async function lastSightings(
  db: Kysely<DB>,
  domainId: string,
  urls: readonly string[],
): Promise<Map<string, LastSighting[]>> {
  const rows = await db
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
    .where("pages.url", "in", urls)
    .where((eb) => eb("sightings.ending", "is distinct from", "superseded"))
    .execute();
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

/**
 * Ends sightings with a scan. Call before the pages' rows tell of its visits: when an address was last seen is when its
 * page was last read. One that had ended before keeps since when, and ends otherwise now.
 */
export async function endSightings(
  trx: Transaction<DB>,
  scanId: number,
  ended: readonly Ended[],
): Promise<void> {
  for (const [ending, ofEnding] of Map.groupBy(ended, (one) => one.ending)) {
    for (const sightings of chunks(ofEnding.map(({ sighting }) => sighting))) {
      await trx
        .updateTable("sightings")
        .from("pages")
        .set((eb) => ({
          ending,
          until_scan: eb.fn.coalesce("sightings.until_scan", eb.val(scanId)),
          last_seen: eb.fn.coalesce("sightings.last_seen", "pages.last_read", "pages.last_scan"),
          // Of one that was unknown it is known from now on that it is gone.
          ended_at:
            ending === "gone" ? eb.fn<Date>("now") : eb.fn.coalesce("sightings.ended_at", eb.fn<Date>("now")),
        }))
        .whereRef("pages.id", "=", "sightings.page_id")
        .where((eb) =>
          eb(
            eb.refTuple("sightings.contact_id", "sightings.page_id", "sightings.from_scan"),
            "in",
            sightings.map(({ contactId, pageId, fromScan }) => eb.tuple(contactId, pageId, fromScan)),
          ),
        )
        .execute();
    }
  }
}

/** Writes the sightings that begin with a scan, each of a contact and a page that have rows. */
export async function beginSightings(
  trx: Transaction<DB>,
  scanId: number,
  begun: readonly Begun[],
  known: {
    /** ids by URL */
    readonly pages: ReadonlyMap<string, string>;
    /** by email */
    readonly contacts: ReadonlyMap<string, { readonly id: string; readonly context: string }>;
    /** numbers by key (`keyOf`) */
    readonly people: ReadonlyMap<string, number>;
  },
): Promise<void> {
  const rows = begun.flatMap(({ url, sight, firstSeen }) => {
    const contact = known.contacts.get(sight.email);
    const pageId = known.pages.get(url);
    if (contact === undefined || pageId === undefined) return [];
    return {
      contact_id: contact.id,
      page_id: pageId,
      from_scan: scanId,
      email_type: sight.type,
      method: sight.method,
      context: sight.context === contact.context ? null : sight.context,
      ...personColumns(sight, known.people),
      firstSeen,
    };
  });
  for (const some of chunks(rows)) {
    await trx
      .insertInto("sightings")
      .values((eb) =>
        some.map(({ firstSeen, ...row }) => ({
          ...row,
          first_seen: firstSeen ?? eb.fn<Date>("now"),
        })),
      )
      .execute();
  }
}

function personColumns({ person }: Begun["sight"], people: ReadonlyMap<string, number>) {
  const id = person && people.get(keyOf(person));
  if (person === null || typeof id !== "number") {
    return { person_id: null, person_reason: null, person_element: null };
  }
  return { person_id: id, person_reason: person.reason, person_element: person.element };
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
  }
}
