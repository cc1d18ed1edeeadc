import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import type { EmailType } from "../extract/contact.ts";
import type { Begun } from "../sightings/sighting.ts";
import { hasGmail } from "./gmail.ts";
import {
  findContacts,
  insertContacts,
  type NewContact,
  retypeContacts,
  type StoredContact,
} from "./repository.ts";

/**
 * Sees to it that the domain has a contact for each address of these sightings, where it was first found. One that it
 * has already changes its type alone, unless a page told more of it before. Gives back each by its email.
 */
export async function storeContacts(
  trx: Transaction<DB>,
  scan: { readonly domainId: string; readonly jobId: string },
  begun: readonly Begun[],
  pageIds: ReadonlyMap<string, string>,
): Promise<Map<string, StoredContact>> {
  if (begun.length === 0) return new Map();
  const types = typesOf(begun);
  const known = await findContacts(trx, scan.domainId, [...types.keys()]);
  const stored = new Map<string, StoredContact>(known.map((contact) => [contact.email, contact]));
  const retyped = known.flatMap(({ id, email, email_type }) => {
    const type = types.get(email) ?? email_type;
    return type === email_type || knowsLess(type, email_type) ? [] : { id, type };
  });
  await retypeContacts(trx, retyped);
  const rows = new Map<string, NewContact>();
  for (const { url, sight } of begun) {
    const pageId = pageIds.get(url);
    if (pageId === undefined || stored.has(sight.email) || rows.has(sight.email)) continue;
    rows.set(sight.email, {
      id: randomUUID(),
      domain_id: scan.domainId,
      page_id: pageId,
      email: sight.email,
      email_type: types.get(sight.email) ?? sight.type,
      has_gmail: hasGmail(sight.email),
      context: sight.context,
      source_url: url,
      source_job_id: scan.jobId,
    });
  }
  for (const contact of await insertContacts(trx, [...rows.values()])) stored.set(contact.email, contact);
  return stored;
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
