import type { FoundContact } from "@contact-scanner/cli/api-client";

/** A contact as the API tells a command: of nobody in particular, unless it says otherwise. */
export function foundContact(contact: Partial<FoundContact> = {}): FoundContact {
  return {
    email: "info@acme.com",
    email_type: "service",
    method: "mailto",
    source_url: "https://acme.com/contact",
    context: "Write to info@acme.com",
    person_name: null,
    person_role: null,
    department: null,
    seniority: null,
    person_reason: null,
    confidence: 80,
    confidence_reasons: [],
    deliverability: "ok",
    deliverability_reasons: [],
    mail_provider: null,
    ...contact,
  };
}
