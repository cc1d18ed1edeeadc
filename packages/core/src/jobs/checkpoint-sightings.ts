import { randomUUID } from "node:crypto";
import { hasGmail } from "../contacts/gmail.ts";
import type { StoredContact } from "../contacts/repository.ts";
import type { EmailType } from "../extract/contact.ts";
import { keyOf } from "../people/person-row.ts";
import type { Begun, Ended } from "../sightings/sighting.ts";

/** The sightings of a checkpoint as rows, and the contacts that they are of. */
export type SightingRows = ReturnType<typeof toSightingRows>;

/** What sightings begin and end with the checkpoint's pages, and what of them the database knows. */
export type Compared = {
  readonly begun: readonly Begun[];
  readonly ended: readonly Ended[];
  /** contacts of the domain, by email */
  readonly known: ReadonlyMap<string, StoredContact>;
  /** numbers by key (`keyOf`) */
  readonly people: ReadonlyMap<string, number>;
};

/**
 * The rows of sightings. The domain is to have a contact for each address, where it was first found; one that it has
 * already changes its type alone, unless a page told more of it before.
 */
export function toSightingRows(
  { domainId, jobId }: { readonly domainId: string; readonly jobId: string },
  { begun, ended, known, people }: Compared,
) {
  const types = typesOf(begun);
  const emails = [...types.keys()];
  const firstOf = new Map(begun.toReversed().map((one) => [one.sight.email, one]));
  return {
    knownEmails: emails.filter((email) => known.has(email)),
    newContacts: [...firstOf.values()].flatMap(({ url, sight: { email, type, context } }) =>
      known.has(email)
        ? []
        : {
            id: randomUUID(),
            domain_id: domainId,
            email,
            email_type: types.get(email) ?? type,
            has_gmail: hasGmail(email),
            context,
            source_url: url,
            source_job_id: jobId,
          },
    ),
    retyped: emails.flatMap((email) => {
      const contact = known.get(email);
      const type = types.get(email);
      if (contact === undefined || type === undefined || type === contact.email_type) return [];
      return knowsLess(type, contact.email_type) ? [] : { id: contact.id, email_type: type };
    }),
    begun: begun.map(({ url, sight, firstSeen }) => ({
      url,
      email: sight.email,
      email_type: sight.type,
      method: sight.method,
      context: sight.context,
      first_seen: firstSeen ?? null,
      ...personColumns(sight, people),
    })),
    ended: ended.map(({ ending, sighting: { contactId, pageId, fromScan } }) => ({
      ...{ contact_id: contactId, page_id: pageId, from_scan: fromScan },
      ending,
    })),
  };
}

function personColumns({ person }: Begun["sight"], people: ReadonlyMap<string, number>) {
  const id = person && people.get(keyOf(person));
  if (person === null || typeof id !== "number") {
    return { person_id: null, person_reason: null, person_element: null };
  }
  return { person_id: id, person_reason: person.reason, person_element: person.element };
}

/** The type of each address by the page that knows most of it. */
function typesOf(begun: readonly Begun[]): Map<string, EmailType> {
  const types = new Map<string, EmailType>();
  for (const { sight } of begun) {
    const known = types.get(sight.email);
    if (known === undefined || known === "unknown") types.set(sight.email, sight.type);
  }
  return types;
}

/** A page that does not tell of the site's other domains knows less than one that does. */
function knowsLess(type: EmailType, known: EmailType): boolean {
  return type === "unknown" && known === "corporate";
}
