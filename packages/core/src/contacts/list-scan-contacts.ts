import { expressionBuilder, type Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { Listed } from "../db/keyset.ts";
import type { ScanKey } from "../sightings/seen-by-scan.ts";
import { PERSON_COLUMNS, personConditions, personSeen, withPerson } from "./contact-person.ts";
import { siteHostOf, withTrust } from "./contact-trust.ts";
import {
  type ContactPart,
  contactConditions,
  holding,
  type ListedContact,
  toSource,
} from "./listed-contact.ts";
import { contactAsSeen, SEEN_COLUMNS } from "./seen-contact.ts";

/** rows left out, which are none: an offset keeps a subquery apart from the statement around it */
const BY_THEMSELVES = 0;

/**
 * A page of the contacts that a scan saw, with what it saw of each and no other scan. Where a scan saw an address is
 * where it saw it first, and the type is by the page that knows most of it.
 */
export async function listScanContacts(
  db: Kysely<DB>,
  scan: ScanKey,
  part: ContactPart,
): Promise<Listed<ListedContact>[]> {
  const { type, search } = part.filters;
  let query = db
    .selectFrom(contactsToList(scan, part).as("contacts"))
    .innerJoinLateral(
      () => contactAsSeen(db, { scan: scan.id, maxSources: part.maxSources }).as("seen"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      () => personSeen(scan.id).as("person"),
      (join) => join.onTrue(),
    )
    .where((eb) => eb.and(personConditions(part.filters)))
    .select(SEEN_COLUMNS)
    .select(PERSON_COLUMNS)
    .select((eb) => [
      eb.cast<string>("contacts.created_at", "text").as("position"),
      siteHostOf(scan.domain_id),
    ])
    .orderBy("contacts.created_at")
    .orderBy("contacts.id")
    .limit(part.window.limit);
  if (type !== undefined) query = query.where("seen.email_type", "=", type);
  if (search !== undefined) {
    const pattern = holding(search);
    query = query.where((eb) =>
      eb.or([eb("contacts.email", "ilike", pattern), eb("seen.context", "ilike", pattern)]),
    );
  }
  const rows = await query.execute();
  const listed = rows.map(({ position, sources, ...contact }) => ({
    position: { createdAt: position, id: contact.id },
    row: { ...withPerson(contact), source_job_id: scan.job_id, sources: sources.map(toSource) },
  }));
  return await withTrust(db, listed);
}

/**
 * The domain's contacts that may be listed. Those that a search may find are put in the list's order by themselves:
 * what the scan saw of each is looked up then, one after another, until the page is full. Joined at once, Postgres
 * expects hardly any of them to fit, and looks up all before it sorts them.
 */
function contactsToList(scan: ScanKey, part: ContactPart) {
  const { search } = part.filters;
  const query = expressionBuilder<DB>()
    .selectFrom("contacts")
    .selectAll("contacts")
    // Of this domain, in its list's order: Postgres then need not sort all that the scan saw.
    .where("contacts.domain_id", "=", scan.domain_id)
    .where((eb) => eb.and(contactConditions(part)));
  if (search === undefined) return query;
  return query
    .where(mayHold(scan, holding(search)))
    .orderBy("contacts.created_at")
    .orderBy("contacts.id")
    .offset(BY_THEMSELVES);
}

/**
 * Whether a contact's own row, or a sighting with words of its own, fits the pattern. By this Postgres leaves out most
 * contacts, before it looks up where the scan saw each of them first.
 */
function mayHold({ domain_id: domainId }: ScanKey, pattern: string) {
  const eb = expressionBuilder<DB, "contacts">();
  const withOwnWords = eb
    .selectFrom("sightings")
    .innerJoin("pages", "pages.id", "sightings.page_id")
    .select("sightings.contact_id")
    .where("pages.domain_id", "=", domainId)
    .where("sightings.context", "ilike", pattern);
  return eb.or([
    eb("contacts.email", "ilike", pattern),
    eb("contacts.context", "ilike", pattern),
    eb("contacts.id", "in", withOwnWords),
  ]);
}
