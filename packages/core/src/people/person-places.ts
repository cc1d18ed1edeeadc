import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import {
  DEPARTMENTS,
  type Department,
  type PersonReason,
  SENIORITIES,
  type Seniority,
} from "../extract/people/person.ts";
import { readingsOf, type View } from "../sightings/readings.ts";
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
  /** addresses that reach the person, sorted, of the places that are looked at */
  readonly emails: readonly string[];
  /** numbers in E.164, likewise */
  readonly phones: readonly string[];
  /** how often the pages name the person beside an address or a number */
  readonly places_count: number;
  /** those of the pages that were read first */
  readonly places: readonly PersonPlace[];
};

type PersonRow = {
  readonly id: number;
  readonly name: string;
  readonly role: string | null;
  readonly department: string | null;
  readonly seniority: string | null;
  readonly first_seen: Date;
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
  const places = Map.groupBy(await placesOf(db, view, ids, maxPlaces), ({ person_id }) => person_id);
  return people.map(({ id, name, role, department, seniority, first_seen }) => {
    const own = places.get(id) ?? [];
    return {
      ...{ id, name, role, first_seen },
      department: DEPARTMENTS.find((known) => known === department) ?? null,
      seniority: SENIORITIES.find((known) => known === seniority) ?? null,
      emails: sorted(own.map(({ email }) => email)),
      phones: sorted(own.map(({ phone }) => phone)),
      places_count: own[0]?.count ?? 0,
      places: own
        .filter(({ number }) => number <= maxPlaces)
        .map(({ page, person_reason, element, email, phone, read_at }) => ({
          reason: toReason(person_reason),
          ...{ page, element, email, phone, read_at },
        })),
    };
  });
}

function sorted(values: readonly (string | null)[]): string[] {
  return [...new Set(values.flatMap((value) => value ?? []))].toSorted();
}

/**
 * The first places of each of the people, and beyond them the first one of each address and number. Somebody who stands
 * in a site's foot has thousands, which are numbered before they are looked up.
 */
async function placesOf(db: Kysely<DB>, view: View, ids: readonly number[], maxPlaces: number) {
  const beside = db
    .with("seen", () =>
      sightingsOfPeople(view)
        .innerJoin("contacts", "contacts.id", "sightings.contact_id")
        .select((eb) => [
          "sightings.person_id",
          "sightings.page_id",
          "scan_pages.read_at",
          eb.ref("contacts.email").$castTo<string | null>().as("email"),
          eb.val(null).$castTo<string | null>().as("phone"),
          "sightings.person_reason",
          "sightings.person_element as element",
        ])
        .where("sightings.person_id", "in", ids),
    )
    .with("told", (cte) =>
      cte
        .selectFrom("contact_point_details as details")
        .innerJoin("contact_points as points", "points.id", "details.contact_point_id")
        .innerJoin("page_contents", (join) =>
          join
            .onRef("page_contents.domain_id", "=", "points.domain_id")
            .on((eb) => eb("details.id", "=", eb.fn.any("page_contents.contact_point_details"))),
        )
        .innerJoin(readingsOf(view).as("readings"), "readings.contents_id", "page_contents.id")
        .select((eb) => [
          "details.person_id",
          "readings.page_id",
          "readings.read_at",
          eb.val(null).$castTo<string | null>().as("email"),
          eb.ref("points.value").$castTo<string | null>().as("phone"),
          "details.person_reason",
          "details.person_element as element",
        ])
        .where("details.person_id", "in", ids),
    )
    .with("beside", (cte) => cte.selectFrom("seen").selectAll().unionAll(cte.selectFrom("told").selectAll()))
    .with("numbered", (cte) =>
      cte
        .selectFrom("beside")
        .selectAll()
        .select((eb) => [
          eb.fn
            .countAll<string>()
            .over((over) => over.partitionBy("person_id"))
            .as("count"),
          eb.fn
            .agg<string>("row_number")
            .over((over) =>
              over.partitionBy("person_id").orderBy("read_at").orderBy("page_id").orderBy("phone"),
            )
            .as("number"),
          eb.fn
            .agg<string>("row_number")
            .over((over) =>
              over.partitionBy(["person_id", "email", "phone"]).orderBy("read_at").orderBy("page_id"),
            )
            .as("of_its_value"),
        ]),
    );
  const rows = await beside
    .selectFrom("numbered")
    .innerJoin("pages", "pages.id", "numbered.page_id")
    .select(["numbered.person_id", "numbered.read_at", "numbered.email", "numbered.phone"])
    .select([
      "numbered.person_reason",
      "numbered.element",
      "numbered.count",
      "numbered.number",
      "pages.url as page",
    ])
    .where((eb) => eb.or([eb("numbered.number", "<=", String(maxPlaces)), eb("of_its_value", "=", "1")]))
    .orderBy("numbered.person_id")
    .orderBy("numbered.number")
    .execute();
  return rows.map(({ count, number, ...row }) => ({ ...row, count: Number(count), number: Number(number) }));
}
