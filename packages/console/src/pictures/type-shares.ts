import type { Schema } from "../api/client.ts";
import { EMAIL_TYPES } from "../found/contact-filter.ts";

type EmailType = Schema<"EmailType">;

/** A part of the bar, of all contacts. */
export type TypeShare = { readonly type: EmailType; readonly count: number; readonly share: number };

/** How the contacts part into types, those that there are. */
export function typeShares(contacts: readonly Pick<Schema<"Contact">, "email_type">[]): TypeShare[] {
  return EMAIL_TYPES.flatMap((type) => {
    const count = contacts.filter(({ email_type }) => email_type === type).length;
    return count === 0 ? [] : [{ type, count, share: count / contacts.length }];
  });
}
