import type { Person } from "./people/person.ts";

/** What kind of address it is, in order of precedence. */
export const EMAIL_TYPES = ["service", "corporate", "free", "unknown"] as const;
export type EmailType = (typeof EMAIL_TYPES)[number];

/**
 * How an address was found on its page, the most trustworthy first: what the page's author wrote as an address, then
 * what a reader sees, then what had to be decoded or put together.
 */
export const CONTACT_METHODS = [
  /** a mailto: link */
  "mailto",
  /** JSON-LD, microdata, RDFa, hCard, vCard, iCalendar */
  "structured_data",
  /** plain in the text that a reader sees */
  "text",
  /** in the text or a link of a PDF */
  "pdf",
  /** a recipient in a link or a form: Gmail's compose page, `?to=`, FormMail, PayPal */
  "link",
  /** another attribute: title, alt, aria-label, data-*, content, value */
  "attribute",
  /** Cloudflare's e-mail protection */
  "cloudflare",
  /** the cloak of a content management system or one of its plugins */
  "cloak",
  /** JSON that a script works on, in a script or an attribute */
  "json",
  /** a string that a script holds or puts together */
  "script",
  /** a script file of the site, or data that it fetches */
  "bundle",
  /** written out for people: `name [at] domain [dot] tld` */
  "spelled_out",
] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];

export type Contact = {
  /** The address as it should be written to, lower case. */
  readonly email: string;
  /** The most trustworthy of the ways it was found. */
  readonly method: ContactMethod;
  readonly type: EmailType;
  /** Readable text around the address, about 50 characters either side, with the address where it stands. */
  readonly context: string;
  /**
   * The element it stands in, as a selector: `a.mail`, `meta[name=description]`; null in a document without elements.
   */
  readonly element: string | null;
  /** Whom it reaches, where the page says so; null for a role's mailbox too. */
  readonly person: Person | null;
};
