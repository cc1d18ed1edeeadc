import type { Contact } from "@contact-scanner/core/extract/contact";
import { classifyEmail, type TypeReason } from "@contact-scanner/core/extract/judge/classify";
import { explainPage, type PageInput, type Rejection } from "@contact-scanner/core/extract/page";

export type ExtractAnswer = {
  readonly emails: readonly (Omit<Contact, "person"> & { readonly reason?: TypeReason })[];
  /** Present only with --explain. */
  readonly rejected?: readonly Rejection[];
};

/** The contacts of a page, as the extract command prints them. */
export function extractAnswer(page: PageInput, explain: boolean): ExtractAnswer {
  const {
    page: { contacts },
    rejected,
    told,
  } = explainPage(page);
  const { hostname } = new URL(page.url);
  const emails = contacts.map(({ email, type, method, context, element, person }) => {
    const contact = { email, type, method, context, element, person };
    return explain ? { ...contact, reason: classifyEmail(email, hostname, told).reason } : contact;
  });
  return explain ? { emails, rejected } : { emails };
}
