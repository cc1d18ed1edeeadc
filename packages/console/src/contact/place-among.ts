/** Where something stands in a list. */
export type PlaceAmong<Row> = {
  /** From 1; undefined where the list, as it is filtered, does not have it. */
  readonly position: number | undefined;
  readonly count: number;
  readonly previous: Row | undefined;
  readonly next: Row | undefined;
};

/** The place of the row with this id, and the rows before and behind it. */
export function placeAmong<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
): PlaceAmong<Row> {
  const index = rows.findIndex((row) => row.id === id);
  const count = rows.length;
  if (index < 0) return { position: undefined, count, previous: undefined, next: undefined };
  return { position: index + 1, count, previous: rows[index - 1], next: rows[index + 1] };
}
