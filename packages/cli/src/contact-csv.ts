import { csvRow } from "@contact-scanner/core/csv";
import type { FoundContact } from "./api-client.ts";

const HEADER = ["email", "type", "page", "method", "context"];

/** The contacts as CSV with a header row. */
export function formatContactCsv(contacts: readonly FoundContact[]): string {
  const rows = contacts.map(({ email, email_type, source_url, method, context }) => [
    email,
    email_type,
    source_url,
    method,
    context,
  ]);
  return [HEADER, ...rows].map(csvRow).join("");
}
