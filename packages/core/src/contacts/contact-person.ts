import { type Expression, expressionBuilder, type SqlBool } from "kysely";
import type { DB } from "../db/database.ts";
import { PERSON_REASONS } from "../extract/people/person.ts";
import { ofPersonColumns } from "../people/person-row.ts";
import { type ScanId, sightingsOfContactIn } from "../sightings/seen-by-scan.ts";
import type { ContactFilters, ContactPerson } from "./listed-contact.ts";

/** What a list reads of whom a contact reaches. */
export const PERSON_COLUMNS = [
  "person.name",
  "person.role",
  "person.department",
  "person.seniority",
  "person.person_reason",
] as const;

const OF_PEOPLE = [
  "people.name",
  "people.role",
  "people.department",
  "people.seniority",
  "sightings.person_reason",
] as const;

/** Whether any sighting names somebody, by their `person_id`: most contacts have thousands that do not. */
export function namesSomebody(personId: Expression<number | null>) {
  const eb = expressionBuilder<DB>();
  return eb.fn.coalesce(eb.fn.agg<boolean>("bool_or", [eb(personId, "is not", null)]), eb.lit(false));
}

/** The place of a sighting's reason among all of them, the most trustworthy first. */
export function reasonRank() {
  const eb = expressionBuilder<DB, "sightings">();
  const reasons = eb.fn<string[]>("string_to_array", [eb.val(PERSON_REASONS.join(",")), eb.val(",")]);
  return eb.fn<number>("array_position", [reasons, "sightings.person_reason"]);
}

/** Whether the sightings of the outer statement (`seen`) name somebody. */
function isNamed() {
  return expressionBuilder<DB & { seen: { has_person: boolean } }, "seen">()("seen.has_person", "=", true);
}

/** Whom a scan's sightings of the contact of the outer statement name: by the best reason, then where it was first. */
export function personSeen(scan: ScanId) {
  return sightingsOfContactIn(scan)
    .innerJoin("people", "people.id", "sightings.person_id")
    .select(OF_PEOPLE)
    .where(isNamed())
    .orderBy(reasonRank())
    .orderBy("scan_pages.read_at")
    .orderBy("sightings.page_id")
    .limit(1);
}

/** Whom the sightings that stand name, of the contact of the outer statement, in the same order. */
export function personNow() {
  return expressionBuilder<DB, "contacts">()
    .selectFrom("sightings")
    .innerJoin("people", "people.id", "sightings.person_id")
    .select(OF_PEOPLE)
    .whereRef("sightings.contact_id", "=", "contacts.id")
    .where("sightings.ending", "is", null)
    .where(isNamed())
    .orderBy(reasonRank())
    .orderBy("sightings.first_seen")
    .orderBy("sightings.page_id")
    .limit(1);
}

/** What a list joins: `seen`, and whom its contact reaches as `person`. */
type Joined = DB & {
  seen: { has_person: boolean };
  person: { department: string | null; seniority: string | null };
};

/**
 * What the filters ask of whom a contact reaches. By the people of its domain and their sightings Postgres leaves out
 * most contacts before it looks up whom each of them reaches.
 */
export function personConditions({
  hasPerson,
  department,
  seniority,
}: ContactFilters): Expression<SqlBool>[] {
  const eb = expressionBuilder<Joined, "contacts" | "seen" | "person">();
  const asked = { ...(department && { department }), ...(seniority && { seniority }) };
  const all: Expression<SqlBool>[] = [];
  if (hasPerson !== undefined) all.push(eb("seen.has_person", "=", hasPerson));
  if (department !== undefined) all.push(eb("person.department", "=", department));
  if (seniority !== undefined) all.push(eb("person.seniority", "=", seniority));
  if (Object.keys(asked).length > 0) {
    const reached = expressionBuilder<DB, "contacts">()
      .selectFrom("people")
      .innerJoin("sightings", "sightings.person_id", "people.id")
      .select("sightings.contact_id")
      .whereRef("people.domain_id", "=", "contacts.domain_id")
      .whereRef("sightings.contact_id", "=", "contacts.id")
      .where((of) => of.and(asked));
    all.push(eb.exists(reached));
  }
  return all;
}

/** The person's columns of a list's row. */
type PersonRow = {
  readonly name: string | null;
  readonly role: string | null;
  readonly department: string | null;
  readonly seniority: string | null;
  readonly person_reason: string | null;
};

/** A list's row with what it tells of the person under the list's names. */
export function withPerson<Row extends PersonRow>({
  name,
  role,
  department,
  seniority,
  person_reason,
  ...row
}: Row): Omit<Row, keyof PersonRow> & ContactPerson {
  const person = ofPersonColumns({ name, role, department, seniority, person_reason, person_element: null });
  return {
    ...row,
    person_name: person?.name ?? null,
    person_role: person?.role ?? null,
    department: person?.department ?? null,
    seniority: person?.seniority ?? null,
    person_reason: person?.reason ?? null,
  };
}
