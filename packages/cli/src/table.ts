import { readableEmail } from "@contact-scanner/core/url/readable-host";

/** Blanks between two columns. */
const GAP = "  ";
/** Characters of a line where nobody says how wide the terminal is. */
const DEFAULT_COLUMNS = 120;
/** Characters that the last column gets, however little the others leave of the line. */
const MIN_LAST_WIDTH = 20;

/**
 * A row of a table. Its `cells` are never cut, since a person copies from them; `last` gives the text of the last
 * column for the width that is left.
 */
export type TableRow = { readonly cells: readonly string[]; readonly last: (width: number) => string };

/** How wide a table on this stream may be, in characters. */
export function tableWidth({ columns = DEFAULT_COLUMNS }: { readonly columns?: number }): number {
  return columns;
}

/**
 * Aligns rows in columns, for a terminal that is `columns` characters wide. Control characters, which the terminal
 * would obey, are left out of the cells.
 */
export function formatTable(unsafe: readonly TableRow[], columns: number): string {
  const rows = unsafe.map(({ cells, last }) => ({ cells: cells.map(oneLine), last }));
  const widths = (rows[0]?.cells ?? []).map((_, column) =>
    Math.max(...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  const used = widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const lastWidth = Math.max(MIN_LAST_WIDTH, columns - used);
  return rows
    .map(({ cells, last }) =>
      [...cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)), last(lastWidth)].join(GAP).trimEnd(),
    )
    .join("\n");
}

/** The beginning of a text, as much of it as fits into the width. */
export function cutTo(text: string): TableRow["last"] {
  return (width) => (text.length <= width ? text : `${text.slice(0, width - 1)}…`);
}

/** As much of the context as fits into the width, with the address in its middle. */
export function contextAround(context: string, email: string): TableRow["last"] {
  const text = oneLine(context);
  const lower = text.toLowerCase();
  // A page may have it in either form.
  const place = Math.max(lower.indexOf(email), lower.indexOf(readableEmail(email)));
  const middle = place + Math.floor(email.length / 2);
  return (width) => {
    const start = Math.max(0, Math.min(middle - Math.floor(width / 2), text.length - width));
    return cutTo(start === 0 ? text : `…${text.slice(start + 1)}`)(width);
  };
}

/** Control characters of a page must not reach the terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
}
