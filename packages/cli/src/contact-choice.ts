import { CONTACT_METHODS, EMAIL_TYPES, type EmailType } from "@contact-scanner/core/extract/contact";
import { siteDomain } from "@contact-scanner/core/extract/judge/site-domain";

/** Which contacts a caller wants, and in which order. */
export type ContactChoice = {
  /** Types to keep; empty = all. */
  readonly types: readonly EmailType[];
  /** Whether to keep only addresses of the site's registrable domain, subdomains included. */
  readonly isOwnDomainOnly: boolean;
  /** The least confidence of what is kept, 0 to 100. */
  readonly minConfidence: number;
  /** Whether the best contact stands first; else they stand as the API lists them. */
  readonly isBestFirst: boolean;
};

/** What the choice looks at. */
type Choosable = {
  readonly email: string;
  readonly email_type: string;
  readonly method: string | null;
  /** 0 to 100 */
  readonly confidence: number;
};

/** Whether the choice keeps every contact where it stands. */
export function choosesAll({ types, isOwnDomainOnly, minConfidence, isBestFirst }: ContactChoice): boolean {
  return types.length === 0 && !isOwnDomainOnly && minConfidence === 0 && !isBestFirst;
}

/** The contacts that are wanted, in the order that is wanted; `domain`: the site's, as the API names it. */
export function chooseContacts<Contact extends Choosable>(
  contacts: readonly Contact[],
  { types, isOwnDomainOnly, minConfidence, isBestFirst }: ContactChoice,
  domain: string,
): Contact[] {
  const own = siteDomain(hostOf(domain));
  const kept = contacts.filter(
    ({ email, email_type, confidence }) =>
      confidence >= minConfidence &&
      (types.length === 0 || types.some((type) => type === email_type)) &&
      (!isOwnDomainOnly || siteDomain(email.slice(email.lastIndexOf("@") + 1)) === own),
  );
  return isBestFirst ? kept.sort(byWorth) : kept;
}

/**
 * The best contact first: by type (service, corporate, free, unknown), then by its confidence, the highest first, then
 * by how it was found, the most trustworthy way first. The address itself decides between equals, so that the order is
 * the same from scan to scan.
 */
function byWorth(a: Choosable, b: Choosable): number {
  return (
    rank(EMAIL_TYPES, a.email_type) - rank(EMAIL_TYPES, b.email_type) ||
    b.confidence - a.confidence ||
    rank(CONTACT_METHODS, a.method) - rank(CONTACT_METHODS, b.method) ||
    (a.email < b.email ? -1 : 1)
  );
}

/** A word's place in its list; behind all others where it is not in it. */
function rank(order: readonly string[], word: string | null): number {
  const place = word === null ? -1 : order.indexOf(word);
  return place < 0 ? order.length : place;
}

/** A domain without its port. */
function hostOf(domain: string): string {
  return domain.replace(/:\d+$/, "");
}
