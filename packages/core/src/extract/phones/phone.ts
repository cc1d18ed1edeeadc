import type { Person } from "../people/person.ts";

/** What answers at a number. */
export const PHONE_KINDS = ["office", "mobile", "fax", "whatsapp"] as const;
export type PhoneKind = (typeof PHONE_KINDS)[number];

/** How a number was found on its page, the most trustworthy first. */
export const PHONE_METHODS = [
  /** a `tel:`, `callto:` or `sms:` link */
  "tel",
  /** JSON-LD, microdata, hCard, vCard */
  "structured_data",
  /** a link to WhatsApp that names a number */
  "whatsapp",
  /** plain in the text that a reader sees */
  "text",
] as const;
export type PhoneMethod = (typeof PHONE_METHODS)[number];

export type Phone = {
  /** E.164: `+4930123456`; an extension is left out */
  readonly value: string;
  /** As it stands on the page, in one line. */
  readonly written: string;
  readonly kind: PhoneKind;
  readonly method: PhoneMethod;
  /** The element it stands in, as a selector; null in a document without elements. */
  readonly element: string | null;
  /** Who it reaches and which address stands beside it, where the page's structure says so. */
  readonly person: Person | null;
  readonly email: string | null;
};
