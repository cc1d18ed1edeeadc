export type CsvCell = string | number | boolean | Date | null;

/** A row of RFC 4180 CSV, its line break included. Dates are ISO 8601, null is an empty cell. */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => quote(inert(toText(cell)))).join(",")}\r\n`;
}

function toText(cell: CsvCell): string {
  return cell instanceof Date ? cell.toISOString() : String(cell ?? "");
}

/** A cell that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV injection). */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
