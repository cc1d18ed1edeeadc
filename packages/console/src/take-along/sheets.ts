import type { XlsxCell } from "@contact-scanner/core/xlsx/parts";
import type { Schema } from "../api/client.ts";

/** The columns of a file that rows are taken along in, by their headings. */
export type Sheet<Row> = {
  /** What the rows are, and so the file's name and the sheet's title. */
  readonly title: string;
  readonly columns: Readonly<Record<string, (row: Row) => XlsxCell>>;
};

const yesOrNo = (value: boolean | null): string | null => (value === null ? null : String(value));

/** The columns that each list of contacts begins with, in the order of the API's own CSV. */
const SEEN: Sheet<Schema<"Contact">>["columns"] = {
  email: (row) => row.email,
  email_type: (row) => row.email_type,
  has_gmail: (row) => yesOrNo(row.has_gmail),
  method: (row) => row.method,
  context: (row) => row.context,
  source_url: (row) => row.source_url,
  source_job_id: (row) => row.source_job_id,
  sources_count: (row) => row.sources_count,
  first_seen: (row) => row.first_seen,
  last_seen: (row) => row.last_seen,
  created_at: (row) => row.created_at,
};

/** Those that each ends with. */
const WHO: Sheet<Schema<"Contact">>["columns"] = {
  person_name: (row) => row.person_name,
  person_role: (row) => row.person_role,
  department: (row) => row.department,
  seniority: (row) => row.seniority,
  person_reason: (row) => row.person_reason,
  confidence: (row) => row.confidence,
  confidence_reasons: (row) => row.confidence_reasons.join("; "),
  deliverability: (row) => row.deliverability,
  deliverability_reasons: (row) => row.deliverability_reasons.join("; "),
  mail_provider: (row) => row.mail_provider,
};

/** A scan's contacts, with the columns of the API's own CSV. */
export const CONTACT_SHEET: Sheet<Schema<"Contact">> = { title: "Contacts", columns: { ...SEEN, ...WHO } };

/** The same for a domain's contacts: how each stands today too. */
export const DOMAIN_CONTACT_SHEET: Sheet<Schema<"DomainContact">> = {
  title: "Contacts",
  columns: {
    ...SEEN,
    state: (row) => row.state,
    last_confirmed: (row) => row.last_confirmed,
    ...WHO,
  },
};

/** The same for a batch's contacts: whose site it is stands first. */
export const BATCH_CONTACT_SHEET: Sheet<Schema<"BatchContact">> = {
  title: "Contacts",
  columns: { scanned_domain: (row) => row.scanned_domain, ...SEEN, ...WHO },
};

/** The same for people. */
export const PERSON_SHEET: Sheet<Schema<"Person">> = {
  title: "People",
  columns: {
    name: (row) => row.name,
    role: (row) => row.role,
    department: (row) => row.department,
    seniority: (row) => row.seniority,
    emails: (row) => row.emails.join(" "),
    phones: (row) => row.phones.join(" "),
    places_count: (row) => row.places_count,
    first_page: (row) => row.places[0]?.page ?? null,
    first_reason: (row) => row.places[0]?.reason ?? null,
    first_seen: (row) => row.first_seen,
  },
};

/** The same for phones, profiles and forms. */
export const POINT_SHEET: Sheet<Schema<"ContactPoint">> = {
  title: "Contact points",
  columns: {
    kind: (row) => row.kind,
    value: (row) => row.value,
    network: (row) => row.network,
    phone_kind: (row) => row.phone_kind,
    has_captcha: (row) => yesOrNo(row.has_captcha),
    written: (row) => row.written,
    person_name: (row) => row.person_name,
    person_role: (row) => row.person_role,
    department: (row) => row.department,
    seniority: (row) => row.seniority,
    person_reason: (row) => row.person_reason,
    email: (row) => row.email,
    places_count: (row) => row.places_count,
    first_page: (row) => row.places[0]?.page ?? null,
    first_seen: (row) => row.first_seen,
  },
};

/** The same for pages. */
export const PAGE_SHEET: Sheet<Schema<"Page">> = {
  title: "Pages",
  columns: {
    url: (row) => row.url,
    status_code: (row) => row.status_code,
    content_type: (row) => row.content_type,
    title: (row) => row.title,
    word_count: (row) => row.word_count,
    depth: (row) => row.depth,
    error: (row) => row.error,
    reading: (row) => row.reading,
    last_scan: (row) => row.last_scan,
    scan_job_id: (row) => row.scan_job_id,
    created_at: (row) => row.created_at,
    needs_script: (row) => yesOrNo(row.needs_script),
    rendered: (row) => yesOrNo(row.rendered),
    place: (row) => row.place,
  },
};
