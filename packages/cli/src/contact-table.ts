import type { FoundContact } from "./api-client.ts";

/** Characters that the page column takes at most; the context takes what is left of the line. */
const MAX_PAGE_WIDTH = 40;
const MIN_CONTEXT_WIDTH = 20;
const COLUMN_GAP = "  ";

/** The contacts as a table for a terminal of so many columns. An address is never cut: a person copies it. */
export function formatContactTable(contacts: readonly FoundContact[], columns: number): string {
  const cells = contacts.map(({ email, email_type, source_url }) => [
    email,
    email_type,
    pagePath(source_url),
  ]);
  const rows = [["EMAIL", "TYPE", "PAGE"], ...cells];
  const widths = [columnWidth(rows, 0), columnWidth(rows, 1), Math.min(MAX_PAGE_WIDTH, columnWidth(rows, 2))];
  const used = widths.reduce((sum, width) => sum + width + COLUMN_GAP.length, 0);
  const contextWidth = Math.max(MIN_CONTEXT_WIDTH, columns - used);
  const contexts = [
    "CONTEXT",
    ...contacts.map((contact) => contextAround(contact.context, contact.email, contextWidth)),
  ];
  return rows
    .map((row, index) => [
      ...row.map((cell, column) => fitCell(cell, widths[column] ?? 0)),
      fitCell(contexts[index] ?? "", contextWidth),
    ])
    .map((row) => row.join(COLUMN_GAP).trimEnd())
    .join("\n");
}

function columnWidth(rows: readonly string[][], column: number): number {
  return Math.max(...rows.map((row) => row[column]?.length ?? 0));
}

function fitCell(cell: string, width: number): string {
  return cell.length <= width ? cell.padEnd(width) : `${cell.slice(0, width - 1)}…`;
}

/** As much of the context as fits, the address in its middle. */
function contextAround(context: string, email: string, width: number): string {
  const text = oneLine(context);
  const middle = text.toLowerCase().indexOf(email) + Math.floor(email.length / 2);
  const start = Math.max(0, Math.min(middle - Math.floor(width / 2), text.length - width));
  return start === 0 ? text : `…${text.slice(start + 1)}`;
}

function pagePath(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Control characters of a page must not reach the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
}
