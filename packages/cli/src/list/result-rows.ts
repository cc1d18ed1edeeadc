import type { XlsxCell } from "@contact-scanner/core/xlsx/parts";
import type { SiteResult } from "./site-result.ts";

/** The columns of CSV and xlsx; those of a contact are named as the API names them. */
export const RESULT_COLUMNS = [
  "line",
  "site",
  "status",
  "evidence",
  "pages",
  "email",
  "email_type",
  "method",
  "source_url",
  "context",
  "error",
  "person_name",
  "person_role",
  "department",
  "seniority",
  "confidence",
  "deliverability",
] as const;

/** A row for each contact; a site without one has a row of its own, so that no site is missing. */
export function resultRows({
  line,
  site,
  status,
  evidence,
  pages,
  error,
  contacts,
}: SiteResult): XlsxCell[][] {
  const about = [line, site, status, evidence, pages];
  if (contacts.length === 0)
    return [[...about, null, null, null, null, null, error, null, null, null, null, null, null]];
  return contacts.map(
    ({ email, email_type, method, source_url, context, confidence, deliverability, ...person }) => [
      ...about,
      email,
      email_type,
      method,
      source_url,
      context,
      error,
      person.person_name,
      person.person_role,
      person.department,
      person.seniority,
      confidence,
      deliverability,
    ],
  );
}
