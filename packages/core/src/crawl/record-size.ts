import type { Fact, Organization } from "../extract/organization/organization.ts";
import type { Person } from "../extract/people/person.ts";
import type { PageRecord } from "./checkpoint.ts";
import type { FrontierEntry } from "./frontier-entry.ts";

/** Bytes of a character in memory, at most. */
const CHAR_BYTES = 2;
/** Bytes of what else makes up a record: numbers, and what holds its parts together. */
const OBJECT_BYTES = 200;

/** About how many bytes a page's record takes until it is stored. */
export function recordBytes(record: PageRecord): number {
  const { url, title, error, metadata, contacts, phones, profiles, forms, organization } = record;
  let chars = url.length + (title?.length ?? 0) + (error?.length ?? 0);
  for (const [link, text] of metadata.outlinks ?? []) chars += link.length + text.length;
  for (const { email, context, person } of contacts) chars += email.length + context.length + charsOf(person);
  for (const { value, written, person } of phones) chars += value.length + written.length + charsOf(person);
  for (const { value } of [...profiles, ...forms, ...factsOf(organization)]) chars += value.length;
  const objects = 1 + contacts.length + phones.length + profiles.length + forms.length;
  return chars * CHAR_BYTES + objects * OBJECT_BYTES;
}

function charsOf(person: Person | null): number {
  return person === null ? 0 : person.name.length + (person.role?.length ?? 0);
}

function factsOf(organization: Organization | null): Fact[] {
  if (organization === null) return [];
  const { directors, ...single } = organization;
  return [...directors, ...Object.values(single).flatMap((fact) => fact ?? [])];
}

/** The same of an entry that waits for its visit, or of one that needs none. */
export function entryBytes({ url }: Pick<FrontierEntry, "url">): number {
  return url.length * CHAR_BYTES + OBJECT_BYTES;
}
