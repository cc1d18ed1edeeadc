import { expressionBuilder, type Kysely } from "kysely";
import { detailsTold } from "../contact-points/detail-pages.ts";
import { holding } from "../contacts/listed-contact.ts";
import type { DB } from "../db/database.ts";
import type { NumberWindow } from "../db/keyset.ts";
import type { Department, Seniority } from "../extract/people/person.ts";
import { domainOf, type View } from "../sightings/readings.ts";
import { type ListedPerson, peopleWithPlaces } from "./person-places.ts";
import { sightingsOfPeople } from "./sightings-of-people.ts";

export type PeopleFilters = {
  readonly department?: Department | undefined;
  readonly seniority?: Seniority | undefined;
  /** a part of the name or the role; case does not matter */
  readonly search?: string | undefined;
};

/** What part of a list to read, oldest first; each person with `maxPlaces` of their places. */
export type PeoplePart = {
  readonly filters: PeopleFilters;
  readonly window: NumberWindow;
  readonly maxPlaces: number;
};

/**
 * The people whom the view's pages name beside an address or a number, by when the domain first had them; each with
 * their addresses, numbers and places. Who has two roles is there twice. A person's `id` is their place in the list.
 */
export async function listPeople(db: Kysely<DB>, view: View, part: PeoplePart): Promise<ListedPerson[]> {
  const domainId = domainOf(view);
  if (domainId === null) return [];
  const { department, seniority, search } = part.filters;
  let query = db
    .with(
      (cte) => cte("beside_numbers").materialized(),
      () => besideNumbers(view),
    )
    .selectFrom("people")
    .select(["people.id", "people.name", "people.role", "people.department", "people.seniority"])
    .select("people.created_at as first_seen")
    .where("people.domain_id", "=", domainId)
    .where((eb) =>
      eb.or([
        eb.exists(
          sightingsOfPeople(view)
            .where("sightings.person_id", "=", eb.ref("people.id"))
            .select("sightings.page_id"),
        ),
        eb("people.id", "in", eb.selectFrom("beside_numbers").select("beside_numbers.person_id")),
      ]),
    )
    .orderBy("people.id")
    .limit(part.window.limit);
  if (part.window.after !== undefined) query = query.where("people.id", ">", part.window.after);
  if (department !== undefined) query = query.where("people.department", "=", department);
  if (seniority !== undefined) query = query.where("people.seniority", "=", seniority);
  if (search !== undefined) {
    const pattern = holding(search);
    query = query.where((eb) =>
      eb.or([eb("people.name", "ilike", pattern), eb("people.role", "ilike", pattern)]),
    );
  }
  return await peopleWithPlaces(db, view, await query.execute(), part.maxPlaces);
}

/** Whom the view's pages name beside a number. */
function besideNumbers(view: View) {
  return expressionBuilder<DB>()
    .selectFrom(detailsTold(view).as("told"))
    .innerJoin("contact_point_details as details", "details.id", "told.detail_id")
    .select("details.person_id")
    .distinct()
    .where("details.person_id", "is not", null)
    .$narrowType<{ person_id: number }>();
}
