import type { PageRecord } from "../crawl/checkpoint.ts";
import type { Person } from "../extract/people/person.ts";
import { type EmailHasher, parseEmail } from "./email-hash.ts";
import { mentionsEmail } from "./mentions.ts";
import { foldName, mentionsPerson, nameEntry } from "./person-names.ts";
import { spelledAddresses } from "./spelled-addresses.ts";

/** What looks like an address in a title or a context; the list decides. */
const ADDRESS_LIKE = /[^\s@<>()[\]{},;:"'|]{1,64}@[\p{L}\p{N}.-]{1,253}/gu;

/** Who is on the list: addresses, and names of the domain's people in the spelling of the list. */
type Gone = { readonly emails: ReadonlySet<string>; readonly names: ReadonlySet<string> };

/** Under which hashes the list may have what pages would tell, and the pages without what it has. */
export type Withholding = {
  readonly hashes: readonly string[];
  /** By those of the hashes that are on the list, which were read under the lock against removals. */
  readonly without: (suppressed: ReadonlySet<string>) => readonly PageRecord[];
};

/**
 * The pages as they may be stored: without contacts whose address is on the suppression list, without whom they reach,
 * and without the titles and contexts of others that tell them. A name that went with its address stays out of all of
 * the domain's pages, with the numbers that reach it. Read the list in a statement that follows the one that holds off
 * removals until the transaction ends (`lockedAgainstRemoval`): none may come between this look at it and the rows.
 */
export function withholdSuppressed(
  { hashEmail, domainId }: { readonly hashEmail: EmailHasher; readonly domainId: string },
  pages: readonly PageRecord[],
): Withholding {
  const emails = new Set(pages.flatMap(pageEmails));
  const entries = new Map(pages.flatMap(pageNames).map((name) => [nameEntry(domainId, name), name]));
  const ofHash = new Map(
    [...emails, ...entries.keys()].flatMap((entry) => hashEmail(entry).map((hash) => [hash, entry])),
  );
  return {
    hashes: [...ofHash.keys()],
    without: (suppressed) => withoutSuppressed(pages, { suppressed, ofHash, emails, entries }),
  };
}

type Named = {
  readonly suppressed: ReadonlySet<string>;
  readonly ofHash: ReadonlyMap<string, string>;
  readonly emails: ReadonlySet<string>;
  readonly entries: ReadonlyMap<string, string>;
};

function withoutSuppressed(
  pages: readonly PageRecord[],
  { suppressed, ofHash, emails, entries }: Named,
): readonly PageRecord[] {
  if (suppressed.size === 0) return pages;
  const found = [...suppressed].map((hash) => ofHash.get(hash) ?? "");
  const gone = new Set(found.filter((entry) => emails.has(entry)));
  const reached = pages.flatMap(({ contacts }) =>
    contacts.flatMap(({ email, person }) => (gone.has(email) && person ? person.name : [])),
  );
  const listed = found.flatMap((entry) => entries.get(entry) ?? []);
  const names = new Set([...reached, ...listed].map(foldName));
  return pages.map((page) => withholdFromPage(page, { emails: gone, names }));
}

/** Every address that the page's row or its contacts' rows would tell. */
function pageEmails({ title, contacts, phones }: PageRecord): string[] {
  const texts = [title ?? "", ...contacts.map(({ context }) => context)];
  const beside = phones.flatMap(({ email }) => email ?? []);
  return [...contacts.map(({ email }) => email), ...beside, ...texts.flatMap(emailsIn)];
}

/** Every name that it would tell as one. */
function pageNames({ contacts, phones, organization }: PageRecord): string[] {
  const people = [...contacts, ...phones].flatMap(({ person }) => person?.name ?? []);
  return [...people, ...(organization?.directors ?? []).map(({ value }) => value)];
}

function emailsIn(text: string): string[] {
  const written = Array.from(text.matchAll(ADDRESS_LIKE), ([match]) => match.replace(/(?<![.-])[.-]+$/, ""));
  return [...written, ...spelledAddresses(text)].flatMap((address) => parseEmail(address) ?? []);
}

function withholdFromPage(page: PageRecord, gone: Gone): PageRecord {
  const emails = [...new Set(pageEmails(page))].filter((email) => gone.emails.has(email));
  const names = [...new Set(pageNames(page).filter((name) => gone.names.has(foldName(name))))];
  if (emails.length === 0 && names.length === 0) return page;
  const folded = new Set(names.map(foldName));
  const isGone = (person: Person | null) => person !== null && folded.has(foldName(person.name));
  const phonesGone = page.phones.filter(
    ({ person, email }) => isGone(person) || (email !== null && gone.emails.has(email)),
  );
  const tells = (text: string) =>
    emails.some((email) => mentionsEmail(text, email)) ||
    mentionsPerson(text, { names, numbers: phonesGone.map(({ value }) => value) });
  return {
    ...page,
    title: page.title !== null && tells(page.title) ? null : page.title,
    contacts: page.contacts
      .filter(({ email }) => !gone.emails.has(email))
      .map((contact) => ({
        ...contact,
        context: tells(contact.context) ? "" : contact.context,
        person: isGone(contact.person) ? null : contact.person,
      })),
    phones: page.phones.filter((phone) => !phonesGone.includes(phone)),
    organization: page.organization && {
      ...page.organization,
      directors: page.organization.directors.filter(({ value }) => !folded.has(foldName(value))),
    },
  };
}
