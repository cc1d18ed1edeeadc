/** How rows of a table are found and inserted by a key that each has for itself; both give back their numbers. */
export type KeyedTable<Row> = {
  readonly find: (rows: readonly (readonly [key: string, row: Row])[]) => Promise<Iterable<[string, number]>>;
  /** Leaves out those that somebody else has inserted. */
  readonly insert: (
    rows: readonly (readonly [key: string, row: Row])[],
  ) => Promise<Iterable<[string, number]>>;
};

/**
 * Sees to it that the table has each of the rows, and gives back their numbers by key: finds them, inserts those that
 * are missing, and finds what others inserted meanwhile. Where all are known that is one statement.
 */
export async function storeByKey<Row>(
  wanted: ReadonlyMap<string, Row>,
  { find, insert }: KeyedTable<Row>,
): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  const missing = () => [...wanted].filter(([key]) => !known.has(key));
  const note = (numbers: Iterable<[string, number]>) => {
    for (const [key, id] of numbers) known.set(key, id);
  };
  if (wanted.size > 0) note(await find(missing()));
  // One order for every writer, so that two of them wait for each other instead of deadlocking.
  const sorted = missing().toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (sorted.length === 0) return known;
  note(await insert(sorted));
  const others = missing();
  if (others.length > 0) note(await find(others));
  return known;
}
