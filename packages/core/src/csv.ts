import { withoutControls } from "./site-text.ts";

export type CsvCell = string | number | boolean | Date | null;

/**
 * A row of RFC 4180 CSV, its line break included. Dates are ISO 8601, null is an empty cell. Of control characters only
 * a cell's own line breaks and tabs are kept: CSV is shown on terminals too.
 */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => quote(inert(toText(cell)))).join(",")}\r\n`;
}

function toText(cell: CsvCell): string {
  return cell instanceof Date ? cell.toISOString() : withoutControls(String(cell ?? ""));
}

/**
 * What makes a spreadsheet take a cell for a formula, full-width and small forms included (OWASP, CSV injection):
 * behind blanks and what is not shown, which it leaves out, and behind a semicolon, which parts cells where commas are
 * decimal.
 */
const FORMULA_START = /^[\s\p{Cf};]*[=+\-@＝＋－＠﹢﹣﹦﹫]|^[\t\r\n]/u;

/** Whether a spreadsheet would take a text for a formula. */
export function startsFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

/** A cell that would run gets a leading apostrophe, which spreadsheets take for "this is text". */
function inert(text: string): string {
  return startsFormula(text) ? `'${text}` : text;
}

/** Semicolons and tabs part cells too, where a spreadsheet is told or set so. */
function quote(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
