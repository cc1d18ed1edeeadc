import type { Kysely, SelectQueryBuilder, Transaction } from "kysely";
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

/**
 * Which rows to read: those after the id `after` up to the id `end` whose text fits the pattern of LIKE, in either
 * case.
 */
export type TextWindow = {
  /** undefined = from the first row */
  readonly after: string | undefined;
  readonly end: string;
  readonly pattern: string;
};

/** A table that holds text of sites, which may tell an address. */
export type TextTable = {
  /** What its texts are: titles of pages, whose ids its rows have, or contexts of contacts, whose ids they have. */
  readonly kind: "title" | "context";
  /** The texts of these pages. Those of the address's own contacts are left out, as they are deleted with it. */
  ofPages(db: Kysely<DB>, pageIds: readonly string[], email: string): Promise<TextRow[]>;
  /** The last id of the `rows` rows that follow the id `after`; undefined where none follow. */
  windowEnd(db: Kysely<DB>, after: string | undefined, rows: number): Promise<string | undefined>;
  inWindow(db: Kysely<DB>, window: TextWindow): Promise<TextRow[]>;
  /** Empties the texts and gives back how many there were. */
  empty(trx: Transaction<DB>, rows: readonly TextRow[]): Promise<number>;
};

/** The last of the first `rows` ids in their order; undefined where there are none. */
export async function lastOf<Table extends keyof DB>(
  ids: SelectQueryBuilder<DB, Table, { id: string }>,
  rows: number,
): Promise<string | undefined> {
  const full = await ids
    .orderBy("id")
    .offset(rows - 1)
    .limit(1)
    .executeTakeFirst();
  return (full ?? (await ids.orderBy("id", "desc").limit(1).executeTakeFirst()))?.id;
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
