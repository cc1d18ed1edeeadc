import type { Schema } from "../api/client.ts";

type Contact = Pick<
  Schema<"Contact">,
  "email" | "email_type" | "person_name" | "confidence" | "deliverability"
>;

/** The types in the order in which people want them: what is written to most first. */
export const EMAIL_TYPES: readonly Schema<"EmailType">[] = ["service", "corporate", "free", "unknown"];

/** What a table of contacts is narrowed down to, by its page's address. */
export type ContactFilter = {
  /** undefined = any */
  readonly type: Schema<"EmailType"> | undefined;
  /** What stands behind the @; undefined = any */
  readonly domain: string | undefined;
  readonly hasPerson: boolean;
  /** Only addresses whose domain may take mail. */
  readonly takesMail: boolean;
  /** 0 to 100 */
  readonly minConfidence: number;
  /** undefined = all are wanted */
  readonly isWanted: ((contact: Contact) => boolean) | undefined;
};

/** `type`, `domain`, `person=1`, `mail=1` and `confidence` of the page's address. */
export function contactFilter(params: URLSearchParams): ContactFilter {
  const type = EMAIL_TYPES.find((name) => name === params.get("type"));
  const domain = params.get("domain") ?? undefined;
  const hasPerson = params.get("person") === "1";
  const takesMail = params.get("mail") === "1";
  const least = Number(params.get("confidence") ?? 0);
  const minConfidence = Number.isFinite(least) ? Math.min(Math.max(least, 0), 100) : 0;
  const isOpen =
    type === undefined && domain === undefined && !hasPerson && !takesMail && minConfidence === 0;
  return {
    type,
    domain,
    hasPerson,
    takesMail,
    minConfidence,
    isWanted: isOpen
      ? undefined
      : (contact) =>
          (type === undefined || contact.email_type === type) &&
          (domain === undefined || domainOf(contact) === domain) &&
          (!hasPerson || contact.person_name !== null) &&
          (!takesMail || contact.deliverability !== "none") &&
          contact.confidence >= minConfidence,
  };
}

/** A mail domain and how many contacts are of it. */
export type MailDomain = { readonly domain: string; readonly contacts: number };

/** Mail domains that a choice offers: more than these nobody reads through, and the search finds the others. */
const MOST_DOMAINS = 100;

/** The mail domains of so many contacts, those of most contacts first. */
export function mailDomains(contacts: readonly Pick<Contact, "email">[]): readonly MailDomain[] {
  const counts = new Map<string, number>();
  for (const contact of contacts) {
    const domain = domainOf(contact);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts]
    .map(([domain, count]) => ({ domain, contacts: count }))
    .sort((a, b) => b.contacts - a.contacts || (a.domain < b.domain ? -1 : 1))
    .slice(0, MOST_DOMAINS);
}

function domainOf({ email }: Pick<Contact, "email">): string {
  return email.slice(email.lastIndexOf("@") + 1);
}
