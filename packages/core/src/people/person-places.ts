import type { Kysely } from "kysely";
import { byReading, type PageRead, pagesOfDetails, urlsOf } from "../contact-points/detail-pages.ts";
import type { DB } from "../db/database.ts";
import {
  DEPARTMENTS,
  type Department,
  type PersonReason,
  SENIORITIES,
  type Seniority,
} from "../extract/people/person.ts";
import type { View } from "../sightings/readings.ts";
import { toReason } from "./person-row.ts";
import { sightingsOfPeople } from "./sightings-of-people.ts";

/** A page that names a person beside an address or a number. */
export type PersonPlace = {
  readonly page: string;
  readonly reason: PersonReason;
  readonly element: string | null;
  /** what the name stands beside: one of the two is null */
  readonly email: string | null;
  readonly phone: string | null;
  readonly read_at: Date;
};

export type ListedPerson = {
  readonly id: number;
  readonly name: string;
  /** as written */
  readonly role: string | null;
  readonly department: Department | null;
  readonly seniority: Seniority | null;
  /** when a scan of the domain first saw the name with this role */
  readonly first_seen: Date;
  /** addresses that reach the person, sorted */
  readonly emails: string[];
  /** numbers in E.164, likewise */
  readonly phones: string[];
  /** how often the pages name the person beside an address or a number */
  readonly places_count: number;
  /** those of the pages that were read first */
  readonly places: PersonPlace[];
};

type PersonRow = {
  readonly id: number;
  readonly name: string;
  readonly role: string | null;
  readonly department: string | null;
  readonly seniority: string | null;
  readonly first_seen: Date;
};

/** A place as it is found: which page, and what reaches the person there. */
type Found = PageRead & {
  readonly personId: number;
  readonly reason: string | null;
  readonly element: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

/** These people of a list, in its order, with what reaches them and where. */
export async function peopleWithPlaces(
  db: Kysely<DB>,
  view: View,
  people: readonly PersonRow[],
  maxPlaces: number,
): Promise<ListedPerson[]> {
  if (people.length === 0) return [];
  const ids = people.map(({ id }) => id);
  const addresses = await besideAddresses(db, view, ids, maxPlaces);
  const numbers = await besideNumbers(db, view, ids, maxPlaces);
  const found = Map.groupBy([...addresses.found, ...numbers.found], ({ personId }) => personId);
  const first = new Map(
    [...found].map(([id, places]) => [id, places.toSorted(byReading).slice(0, maxPlaces)]),
  );
  const urls = await urlsOf(
    db,
    [...first.values()].flatMap((places) => places.map(({ pageId }) => pageId)),
  );
  return people.map(({ id, name, role, department, seniority, first_seen }) => ({
    ...{ id, name, role, first_seen },
    department: DEPARTMENTS.find((known) => known === department) ?? null,
    seniority: SENIORITIES.find((known) => known === seniority) ?? null,
    emails: sorted((found.get(id) ?? []).map(({ email }) => email)),
    phones: sorted((found.get(id) ?? []).map(({ phone }) => phone)),
    places_count: (addresses.counts.get(id) ?? 0) + (numbers.counts.get(id) ?? 0),
    places: (first.get(id) ?? []).flatMap(({ pageId, reason, element, email, phone, readAt }) => {
      const page = urls.get(pageId);
      if (page === undefined) return [];
      return [{ page, reason: toReason(reason), element, email, phone, read_at: readAt }];
    }),
  }));
}

function sorted(values: readonly (string | null)[]): string[] {
  return [...new Set(values.flatMap((value) => value ?? []))].toSorted();
}

type Places = { readonly counts: ReadonlyMap<number, number>; readonly found: readonly Found[] };

/** Where the people stand beside addresses: the first places of each, and the first one of each address. */
async function besideAddresses(
  db: Kysely<DB>,
  view: View,
  ids: readonly number[],
  maxPlaces: number,
): Promise<Places> {
  const numbered = sightingsOfPeople(view)
    .select((eb) => [
      "sightings.person_id",
      "sightings.page_id",
      "sightings.contact_id",
      "scan_pages.read_at",
      "sightings.person_reason",
      "sightings.person_element",
      eb.fn
        .countAll<string>()
        .over((over) => over.partitionBy("sightings.person_id"))
        .as("count"),
      eb.fn
        .agg<string>("row_number")
        .over((over) =>
          over.partitionBy("sightings.person_id").orderBy("scan_pages.read_at").orderBy("sightings.page_id"),
        )
        .as("number"),
      eb.fn
        .agg<string>("row_number")
        .over((over) =>
          over
            .partitionBy(["sightings.person_id", "sightings.contact_id"])
            .orderBy("scan_pages.read_at")
            .orderBy("sightings.page_id"),
        )
        .as("of_its_address"),
    ])
    .where("sightings.person_id", "in", ids);
  const rows = await db
    .selectFrom(numbered.as("numbered"))
    .innerJoin("contacts", "contacts.id", "numbered.contact_id")
    .select(["numbered.person_id", "numbered.page_id", "numbered.read_at", "numbered.count"])
    .select(["numbered.person_reason", "numbered.person_element", "contacts.email"])
    .where((eb) => eb.or([eb("numbered.number", "<=", String(maxPlaces)), eb("of_its_address", "=", "1")]))
    .execute();
  return {
    counts: new Map(rows.map(({ person_id, count }) => [person_id ?? 0, Number(count)])),
    found: rows.map(({ person_id, page_id, read_at, person_reason, person_element, email }) => ({
      personId: person_id ?? 0,
      pageId: page_id,
      readAt: read_at,
      reason: person_reason,
      element: person_element,
      email,
      phone: null,
    })),
  };
}

/** Where they stand beside numbers: the first places of each number. */
async function besideNumbers(
  db: Kysely<DB>,
  view: View,
  ids: readonly number[],
  maxPlaces: number,
): Promise<Places> {
  const details = await db
    .selectFrom("contact_point_details as details")
    .innerJoin("contact_points as points", "points.id", "details.contact_point_id")
    .select(["details.id", "details.person_id", "details.person_reason", "details.person_element"])
    .select("points.value")
    .where("details.person_id", "in", ids)
    .execute();
  const pages = await pagesOfDetails(
    db,
    view,
    details.map(({ id }) => id),
    Math.max(1, maxPlaces),
  );
  const counts = new Map<number, number>();
  const found = details.flatMap(({ id, person_id, person_reason, person_element, value }): Found[] => {
    const told = pages.get(id);
    const personId = person_id ?? 0;
    if (told === undefined) return [];
    counts.set(personId, (counts.get(personId) ?? 0) + told.count);
    return told.first.map((read) => ({
      ...read,
      personId,
      reason: person_reason,
      element: person_element,
      email: null,
      phone: value,
    }));
  });
  return { counts, found };
}
