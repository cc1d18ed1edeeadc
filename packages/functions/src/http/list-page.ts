import { LIMITS } from "@contact-scanner/core/config";
import type { ApiEvent } from "./api-event.ts";
import type { Cursors } from "./cursor.ts";

/** A list's request: its `limit` and `cursor`, and the event, whose Accept header chooses the format. */
export type ListRequest = {
  readonly query: {
    readonly limit?: number | undefined;
    readonly cursor?: string | undefined;
    /** Whether CSV begins with a byte order mark. */
    readonly bom?: "0" | "1" | undefined;
  };
  readonly event: ApiEvent;
};

/** A row and its place in the list. */
export type Placed<Row, Place> = { readonly row: Row; readonly position: Place };

/** What part of a list to read. */
export type Window<Place> = { readonly after: Place | undefined; readonly limit: number };

/** What is told of a list's rows, and which. */
export type Choosing<Row, Place> = {
  readonly cursors: Cursors<Place>;
  /** which of the rows that are read belong to the list; undefined = all of them */
  readonly isWanted: ((row: Row) => boolean) | undefined;
};

type Fitted<Row> = {
  readonly rows: readonly Row[];
  readonly texts: readonly string[];
  readonly nextCursor: string | null;
};

/** Rows that are read at a time: at most so many are read in vain where an answer is full. */
const ROWS_PER_READ = 200;
/** Rows that an answer leaves out at most: they take a second or two to read, of the API's 29. */
const MAX_ROWS_LEFT_OUT = 5_000;

/** How a page of a list is written. */
type Writing<Row, Place> = Choosing<Row, Place> & {
  readonly defaultLimit: number;
  readonly toText: (row: Row) => string;
};

/**
 * As many rows as were asked for and fit into an answer, and where the next page begins (null = nowhere). Each row is
 * measured when it is read, by its length in the function's answer: a few rows of long texts fill one.
 */
export async function readPage<Row, Place>(
  { query }: Pick<ListRequest, "query">,
  read: (window: Window<Place>) => Promise<readonly Placed<Row, Place>[]>,
  { defaultLimit, toText, cursors, isWanted }: Writing<Row, Place>,
): Promise<Fitted<Row>> {
  const limit = query.limit ?? defaultLimit;
  const rows: Row[] = [];
  const texts: string[] = [];
  let after = query.cursor === undefined ? undefined : cursors.decode(query.cursor);
  let bytes = 0;
  let leftOut = 0;
  for (;;) {
    // One row more than asked for tells whether there is a next page.
    const wanted = isWanted ? ROWS_PER_READ : Math.min(ROWS_PER_READ, limit + 1 - rows.length);
    const listed = await read({ after, limit: wanted });
    for (const { row, position } of listed) {
      if (isWanted?.(row) === false) {
        leftOut++;
        after = position;
        continue;
      }
      const text = toText(row);
      bytes += bytesInAnswer(text);
      // The first row goes out whatever its size: a page without one would have no next place.
      const isFull = rows.length === limit || (bytes > LIMITS.maxListBytes && rows.length > 0);
      if (isFull) return { rows, texts, nextCursor: after === undefined ? null : cursors.encode(after) };
      rows.push(row);
      texts.push(text);
      after = position;
    }
    if (listed.length < wanted) return { rows, texts, nextCursor: null };
    if (leftOut >= MAX_ROWS_LEFT_OUT && after !== undefined)
      return { rows, texts, nextCursor: cursors.encode(after) };
  }
}

/** The bytes of a text in a function's answer, which is a JSON document with the body as a string in it. */
function bytesInAnswer(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}
