const GAP = "  ";
const MIN_LAST_WIDTH = 20;

/** `cells` are never cut, since a person copies from them; `last` fits itself into what is left of the line. */
export type TableRow = { readonly cells: readonly string[]; readonly last: (width: number) => string };

/** Rows in columns for a terminal of so many of them; what a terminal would obey is left out of their cells. */
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

/** The beginning of a text, as much as fits. */
export function cutTo(text: string): TableRow["last"] {
  return (width) => (text.length <= width ? text : `${text.slice(0, width - 1)}…`);
}

/** As much of the context as fits, the address in its middle. */
export function contextAround(context: string, email: string): TableRow["last"] {
  const text = oneLine(context);
  const middle = text.toLowerCase().indexOf(email) + Math.floor(email.length / 2);
  return (width) => {
    const start = Math.max(0, Math.min(middle - Math.floor(width / 2), text.length - width));
    return cutTo(start === 0 ? text : `…${text.slice(start + 1)}`)(width);
  };
}

/** Control characters of a page must not reach the terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
}
