import type { Contact } from "@contact-scanner/core/extract/contact";
import type { ContactForm } from "@contact-scanner/core/extract/contact-forms/contact-form";
import { explainPage } from "@contact-scanner/core/extract/explain-page";
import { classifyEmail, type TypeReason } from "@contact-scanner/core/extract/judge/classify";
import type { Rejection } from "@contact-scanner/core/extract/judge/rejection";
import type { Organization } from "@contact-scanner/core/extract/organization/organization";
import type { PageInput } from "@contact-scanner/core/extract/page-input";
import type { Phone } from "@contact-scanner/core/extract/phones/phone";
import type { Profile } from "@contact-scanner/core/extract/profiles/profile";

export type ExtractAnswer = {
  readonly emails: readonly (Contact & { readonly reason?: TypeReason })[];
  readonly phones: readonly Phone[];
  readonly profiles: readonly Profile[];
  readonly forms: readonly ContactForm[];
  readonly organization: Organization | null;
  /** Present only with --explain. */
  readonly rejected?: readonly Rejection[];
};

/** What a page tells of how to reach its site, as the extract command prints it. */
export function extractAnswer(page: PageInput, explain: boolean): ExtractAnswer {
  const {
    page: { contacts, phones, profiles, forms, organization },
    rejected,
    told,
  } = explainPage(page);
  const { hostname } = new URL(page.url);
  const emails = contacts.map(({ email, type, method, context, element, person }) => {
    const contact = { email, type, method, context, element, person };
    return explain ? { ...contact, reason: classifyEmail(email, hostname, told).reason } : contact;
  });
  const answer = { emails, phones, profiles, forms, organization };
  return explain ? { ...answer, rejected } : answer;
}
