import type { Expression, Kysely, QueryCreator, Transaction } from "kysely";
import type { DB } from "../db/database.ts";

/** The most rows that one UPDATE names: each is a parameter or two, of which PostgreSQL takes 65,535. */
const ROWS_PER_STATEMENT = 1_000;

/** A stored text of a site, and the row it stands in. */
export type TextRow = {
  readonly id: string;
  /** Of a table whose key has a page, or a scan, beside the id; else null. */
  readonly pageId: string | null;
  readonly scanId: number | null;
  readonly text: string;
};

/** Which texts to read: those that have one of these keys (`addressKeys`), some at a time. */
export type TextChoice = {
  readonly keys: readonly number[];
  /** those of rows with a greater id; undefined = from the first row */
  readonly after: string | undefined;
};

/** Rows that are read at a time, and those with the last one's id. */
export const ROWS_PER_READ = 1_000;

/** A table that holds text of sites, which may tell an address. */
export type TextTable = {
  /** What its texts are: titles of pages, whose ids its rows have, or contexts of contacts, whose ids they have. */
  readonly kind: "title" | "context";
  /** The texts of these pages. Those of the address's own contacts are left out, as they are deleted with it. */
  ofPages(db: Kysely<DB>, pageIds: readonly string[], email: string): Promise<TextRow[]>;
  /** The next `ROWS_PER_READ` of the chosen texts, in the order of their ids: all of an id's. */
  withKeys(db: Kysely<DB>, choice: TextChoice): Promise<TextRow[]>;
  /** Empties the texts and gives back how many there were. */
  empty(trx: Transaction<DB>, rows: readonly TextRow[]): Promise<number>;
};

/** A text as a table's query finds it, with what its key has beside the id. */
type FoundText = {
  readonly id: string;
  readonly pageId?: string;
  readonly scanId?: number;
  readonly text: string | null;
};

/**
 * Of the texts that a query finds the next `ROWS_PER_READ` behind an id, and the others of the last one's, in the order
 * of their ids. They are found first and put in order then, as PostgreSQL, which does not know how rare a key is, might
 * go through the table in that order.
 */
export async function nextById(
  db: Kysely<DB>,
  after: string | undefined,
  find: (creator: QueryCreator<DB>) => Expression<FoundText>,
): Promise<TextRow[]> {
  let query = db
    .with((cte) => cte("found").materialized(), find)
    .selectFrom("found")
    .selectAll()
    .orderBy("id")
    .fetch(ROWS_PER_READ, "with ties");
  if (after !== undefined) query = query.where("id", ">", after);
  const rows = await query.execute();
  return rows.map(({ id, pageId = null, scanId = null, text }) => ({ id, pageId, scanId, text: text ?? "" }));
}

/** The id of a row. */
export function idOf({ id }: TextRow): string {
  return id;
}

/** Updates the rows, as many at a time as one statement names; gives back how many were updated. */
export async function inChunks(
  rows: readonly TextRow[],
  update: (some: readonly TextRow[]) => Promise<{ numUpdatedRows: bigint }>,
): Promise<number> {
  let updated = 0;
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    updated += Number((await update(rows.slice(start, start + ROWS_PER_STATEMENT))).numUpdatedRows);
  }
  return updated;
}
