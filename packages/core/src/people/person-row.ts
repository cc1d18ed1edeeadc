import { LIMITS } from "../config.ts";
import {
  DEPARTMENTS,
  PERSON_REASONS,
  type Person,
  type PersonReason,
  SENIORITIES,
} from "../extract/people/person.ts";
import { siteText } from "../site-text.ts";

/** What says that two people of a domain are one row. */
export type PersonKey = Pick<Person, "name" | "role">;

/** The key as one text. */
export function keyOf({ name, role }: PersonKey): string {
  return JSON.stringify([name, role]);
}

/**
 * A person as it is stored: texts of one line and bounded length. Null for a name with an at sign, and without a role
 * that has one: an address in it would outlive its removal.
 */
export function toStoredPerson(person: Person | null): Person | null {
  if (person === null) return null;
  const name = siteText(person.name, LIMITS.maxPersonNameChars);
  if (name === "" || name.includes("@")) return null;
  const role = person.role === null ? "" : siteText(person.role, LIMITS.maxRoleChars);
  return {
    ...person,
    name,
    role: role === "" || role.includes("@") ? null : role,
    element: toStoredElement(person.element),
  };
}

/** A selector as it is stored; null for one with an at sign. */
export function toStoredElement(element: string | null): string | null {
  if (element === null || element.includes("@")) return null;
  return siteText(element, LIMITS.maxElementChars);
}

/** A person's columns, as a join of `people` with what refers to it gives them. */
export type PersonColumns = {
  readonly name: string | null;
  readonly role: string | null;
  readonly department: string | null;
  readonly seniority: string | null;
  readonly person_reason: string | null;
  readonly person_element: string | null;
};

/** The person of a joined row; null where the join found none. */
export function ofPersonColumns(row: PersonColumns): Person | null {
  if (row.name === null) return null;
  return {
    name: row.name,
    role: row.role,
    department: DEPARTMENTS.find((known) => known === row.department) ?? null,
    seniority: SENIORITIES.find((known) => known === row.seniority) ?? null,
    reason: toReason(row.person_reason),
    element: row.person_element,
  };
}

/** A stored reason; that of a later version counts as the weakest. */
export function toReason(stored: string | null): PersonReason {
  return PERSON_REASONS.find((known) => known === stored) ?? "paragraph";
}
