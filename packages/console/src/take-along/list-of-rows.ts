/** What rows hold, one a line, each once, in the order of the rows. */
export function listOfRows<Row>(rows: readonly Row[], listed: (row: Row) => readonly string[]): string[] {
  return [...new Set(rows.flatMap(listed))];
}
