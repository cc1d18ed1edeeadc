import type { Schema } from "../api/client.ts";

type Contact = Pick<Schema<"Contact">, "email_type" | "person_name" | "confidence" | "deliverability">;

export const EMAIL_TYPES: readonly Schema<"EmailType">[] = ["service", "corporate", "free", "unknown"];

/** What a table of contacts is narrowed down to, by its page's address. */
export type ContactFilter = {
  /** undefined = any */
  readonly type: Schema<"EmailType"> | undefined;
  readonly hasPerson: boolean;
  /** Only addresses whose domain may take mail. */
  readonly takesMail: boolean;
  /** 0 to 100 */
  readonly minConfidence: number;
  /** undefined = all are wanted */
  readonly isWanted: ((contact: Contact) => boolean) | undefined;
};

/** `type`, `person=1`, `mail=1` and `confidence` of the page's address. */
export function contactFilter(params: URLSearchParams): ContactFilter {
  const type = EMAIL_TYPES.find((name) => name === params.get("type"));
  const hasPerson = params.get("person") === "1";
  const takesMail = params.get("mail") === "1";
  const least = Number(params.get("confidence") ?? 0);
  const minConfidence = Number.isFinite(least) ? Math.min(Math.max(least, 0), 100) : 0;
  const isOpen = type === undefined && !hasPerson && !takesMail && minConfidence === 0;
  return {
    type,
    hasPerson,
    takesMail,
    minConfidence,
    isWanted: isOpen
      ? undefined
      : (contact) =>
          (type === undefined || contact.email_type === type) &&
          (!hasPerson || contact.person_name !== null) &&
          (!takesMail || contact.deliverability !== "none") &&
          contact.confidence >= minConfidence,
  };
}
