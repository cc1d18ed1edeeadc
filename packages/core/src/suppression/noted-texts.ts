import type { Treat } from "./telling-texts.ts";
import type { TextRow, TextTable } from "./text-table.ts";

/** A text that tells an address, and the first row in which it was found. */
export type NotedText = TextRow & { readonly kind: TextTable["kind"] };

/**
 * Notes, in the place of emptying them, texts that tell an address: each row once, however often it is found, as one
 * that a removal has emptied is found no more. Rows of the address's own contacts (`contacts`, their ids) are left out:
 * a removal has deleted them before it comes to them. Of each row an id of some hundred characters is kept, and of
 * texts that read alike the first.
 */
export function noteTexts(
  contacts: ReadonlySet<string>,
  mostTexts: number,
): {
  readonly note: Treat;
  /** rows that were noted */
  readonly count: () => number;
  /** The first texts that differ, `mostTexts` at most. */
  readonly texts: () => readonly NotedText[];
} {
  const rows = new Map<TextTable, Set<string>>();
  const texts = new Map<string, NotedText>();
  const noteRow = (table: TextTable, row: TextRow) => {
    const known = rows.get(table) ?? new Set();
    rows.set(table, known.add([row.id, row.pageId, row.scanId].join(" ")));
    // A contact's context stands in several tables, and a page's title in two.
    const reading = `${row.id} ${row.text}`;
    if (texts.size < mostTexts && !texts.has(reading)) texts.set(reading, { ...row, kind: table.kind });
  };
  return {
    note: async (_trx, table, found) => {
      const others = found.filter(({ id }) => table.kind === "title" || !contacts.has(id));
      for (const row of others) noteRow(table, row);
      return others.length;
    },
    count: () => [...rows.values()].reduce((sum, { size }) => sum + size, 0),
    texts: () => [...texts.values()],
  };
}
