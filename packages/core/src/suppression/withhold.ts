import type { Transaction } from "kysely";
import type { PageRecord } from "../crawl/checkpoint.ts";
import type { DB } from "../db/database.ts";
import { type EmailHasher, parseEmail } from "./email-hash.ts";
import { mentionsEmail } from "./mentions.ts";
import { findSuppressed, lockAgainstRemoval } from "./repository.ts";
import { spelledAddresses } from "./spelled-addresses.ts";

/** What looks like an address in a title or a context; the list decides. */
const ADDRESS_LIKE = /[^\s@<>()[\]{},;:"'|]{1,64}@[\p{L}\p{N}.-]{1,253}/gu;

/**
 * The pages as they may be stored: without contacts whose address is on the suppression list, and without the titles
 * and contexts of others that tell such an address. Holds off removals until the transaction ends, so that none can
 * come between this look at the list and the rows.
 */
export async function withholdSuppressed(
  trx: Transaction<DB>,
  hashEmail: EmailHasher,
  pages: readonly PageRecord[],
): Promise<readonly PageRecord[]> {
  const emails = new Set(pages.flatMap(pageEmails));
  if (emails.size === 0) return pages;
  await lockAgainstRemoval(trx);
  const emailOfHash = new Map(
    [...emails].flatMap((email) => hashEmail(email).map((hash): [string, string] => [hash, email])),
  );
  const suppressed = await findSuppressed(trx, [...emailOfHash.keys()]);
  if (suppressed.size === 0) return pages;
  const gone = new Set([...suppressed].map((hash) => emailOfHash.get(hash) ?? ""));
  return pages.map((page) => withholdFromPage(page, gone));
}

/** Every address that the page's row or its contacts' rows would tell. */
function pageEmails({ title, contacts }: PageRecord): string[] {
  const texts = [title ?? "", ...contacts.map(({ context }) => context)];
  return [...contacts.map(({ email }) => email), ...texts.flatMap(emailsIn)];
}

function emailsIn(text: string): string[] {
  const written = Array.from(text.matchAll(ADDRESS_LIKE), ([match]) => match.replace(/(?<![.-])[.-]+$/, ""));
  return [...written, ...spelledAddresses(text)].flatMap((address) => parseEmail(address) ?? []);
}

function withholdFromPage(page: PageRecord, gone: ReadonlySet<string>): PageRecord {
  const ofPage = [...new Set(pageEmails(page))].filter((email) => gone.has(email));
  if (ofPage.length === 0) return page;
  const tells = (text: string) => ofPage.some((email) => mentionsEmail(text, email));
  return {
    ...page,
    title: page.title !== null && tells(page.title) ? null : page.title,
    contacts: page.contacts
      .filter(({ email }) => !gone.has(email))
      .map((contact) => (tells(contact.context) ? { ...contact, context: "" } : contact)),
  };
}
