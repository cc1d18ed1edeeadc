export type { Contact, ContactMethod, EmailType } from "@contact-scanner/core/extract/contact";
export type { ContactForm } from "@contact-scanner/core/extract/contact-forms/contact-form";
export type { Classification, TypeReason } from "@contact-scanner/core/extract/judge/classify";
export type { Rejection, RejectionRule } from "@contact-scanner/core/extract/judge/rejection";
export { REJECTION_RULES } from "@contact-scanner/core/extract/judge/rejection";
export type { Fact, FactMethod, Organization } from "@contact-scanner/core/extract/organization/organization";
export type {
  Department,
  Person,
  PersonReason,
  Seniority,
} from "@contact-scanner/core/extract/people/person";
export type { Phone, PhoneKind, PhoneMethod } from "@contact-scanner/core/extract/phones/phone";
export type { Network, Profile, ProfileMethod } from "@contact-scanner/core/extract/profiles/profile";
export { classifyEmail } from "./classify-email.ts";
export { ExtractError, type ExtractErrorCode } from "./extract-error.ts";
export { explainPage, extractPage } from "./extract-page.ts";
export type { ExplainedContact, ExplainedPage, Page, PageInput, PageLink } from "./page.ts";
