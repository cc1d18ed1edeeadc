import type { FoundContact } from "./api-client.ts";

const HEADER = ["email", "type", "page", "method", "context"];

/** The contacts as RFC 4180 CSV with a header row. */
export function formatContactCsv(contacts: readonly FoundContact[]): string {
  const rows = contacts.map(({ email, email_type, source_url, method, context }) => [
    email,
    email_type,
    source_url,
    method ?? "",
    context,
  ]);
  return [HEADER, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** A cell that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV injection). */
function csvCell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
