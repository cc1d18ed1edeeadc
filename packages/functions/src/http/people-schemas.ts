import { LIMITS } from "@contact-scanner/core/config";
import type { DB } from "@contact-scanner/core/db/database";
import { DEPARTMENTS, PERSON_REASONS, SENIORITIES } from "@contact-scanner/core/extract/people/person";
import { listPeople } from "@contact-scanner/core/people/list-people";
import type { ListedPerson } from "@contact-scanner/core/people/person-places";
import type { View } from "@contact-scanner/core/sightings/readings";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { type CsvColumns, jsonOrCsvNumbered } from "./list-answer.ts";
import type { ListRequest } from "./list-page.ts";
import { csvListQuery, described, listOf, NEXT_PAGE_HEADERS, named, numberedCursor } from "./schemas.ts";

export const department = named("Department", z.enum(DEPARTMENTS));

export const seniority = named("Seniority", z.enum(SENIORITIES));

export const personReason = named("PersonReason", z.enum(PERSON_REASONS));

/** What narrows people down, or the contacts that reach them. */
export const personFilters = {
  department: described("Only people of this department, as their role says it.", z.optional(department)),
  seniority: described("Only people who stand so far up, as their role says it.", z.optional(seniority)),
};

/** What narrows a list of people down. */
export const peopleQuery = z.extend(csvListQuery, {
  ...numberedCursor,
  ...personFilters,
  q: described(
    "Only people whose name or role holds this text; case does not matter.",
    z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  ),
});

const personPlace = named(
  "PersonPlace",
  z.object({
    page: z.string(),
    reason: described(
      "What on the page says that the name belongs to the address or the number.",
      personReason,
    ),
    element: described("The element that the name stands in, as a selector.", z.nullable(z.string())),
    email: described("The address that it stands beside; null where it is a number.", z.nullable(z.string())),
    phone: described("The number that it stands beside (E.164).", z.nullable(z.string())),
    read_at: described("When the page was read.", z.date()),
  }),
);

const person = named(
  "Person",
  z.object({
    id: described("The person's number; it stays the same.", z.int()),
    name: described("As written, without salutation and title.", z.string()),
    role: described("The position as it is written, in the page's language.", z.nullable(z.string())),
    department: described("What the role says of the department.", z.nullable(department)),
    seniority: described("What the role says of how far up the person stands.", z.nullable(seniority)),
    emails: described("Addresses that reach the person, sorted.", z.array(z.string())),
    phones: described("Numbers that do (E.164), sorted.", z.array(z.string())),
    first_seen: described("When a scan of the domain first saw the name with this role.", z.date()),
    places_count: described("How often pages name the person beside an address or a number.", z.int()),
    places: described(
      `Where they do, first read first; ${LIMITS.contactSources} at most.`,
      z.array(personPlace),
    ),
  }),
);

/** The answers of a call that lists people. */
export const peopleAnswers = {
  200: {
    description: "A page of people.",
    body: listOf("PersonList", person),
    text: "text/csv",
    headers: NEXT_PAGE_HEADERS,
  },
} as const;

/** Several values of a cell have a blank between them. */
const PERSON_COLUMNS: CsvColumns<ListedPerson> = {
  name: (row) => row.name,
  role: (row) => row.role,
  department: (row) => row.department,
  seniority: (row) => row.seniority,
  emails: (row) => row.emails.join(" "),
  phones: (row) => row.phones.join(" "),
  places_count: (row) => row.places_count,
  first_page: (row) => row.places[0]?.page ?? null,
  first_reason: (row) => row.places[0]?.reason ?? null,
  first_seen: (row) => row.first_seen,
};

/** A page of the people that a request asks for. */
export async function answerPeople(
  request: ListRequest & { readonly query: z.output<typeof peopleQuery> },
  db: Kysely<DB>,
  view: View,
) {
  const { department, seniority, q: search } = request.query;
  return await jsonOrCsvNumbered(
    request,
    (window) =>
      listPeople(db, view, {
        filters: { department, seniority, search },
        window,
        maxPlaces: LIMITS.contactSources,
      }),
    PERSON_COLUMNS,
  );
}
