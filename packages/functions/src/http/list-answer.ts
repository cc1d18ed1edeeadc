import { gzipSync } from "node:zlib";
import { LIMITS } from "@contact-scanner/core/config";
import { type CsvCell, csvRow } from "@contact-scanner/core/csv";
import type { Listed, ListWindow, NumberWindow } from "@contact-scanner/core/db/keyset";
import { terminalSafeJson } from "@contact-scanner/core/site-text";
import type { ApiEvent } from "./api-event.ts";
import { type Cursors, NUMBER_CURSORS, TIME_CURSORS } from "./cursor.ts";
import { acceptsGzip, prefersCsv } from "./negotiate.ts";

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

/** Reads a part of a list, for an answer of this format: up to `limit` rows after a place. */
export type ReadList<Row> = (window: ListWindow, format: "json" | "csv") => Promise<Listed<Row>[]>;

/** The same of a list that is ordered by its rows' own numbers. */
export type ReadNumbered<Row> = (window: NumberWindow, format: "json" | "csv") => Promise<Row[]>;

type Placed<Row, Place> = { readonly row: Row; readonly position: Place };

type Window<Place> = { readonly after: Place | undefined; readonly limit: number };

type ReadPlaced<Row, Place> = (
  window: Window<Place>,
  format: "json" | "csv",
) => Promise<readonly Placed<Row, Place>[]>;

/** Column names and what stands in them. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => CsvCell>>;

type Fitted<Row> = {
  readonly rows: readonly Row[];
  readonly texts: readonly string[];
  readonly nextCursor: string | null;
};

/** A page of a list in JSON; its `Link` header (RFC 8288) leads to the next one. */
export async function jsonList<Row>(request: ListRequest, read: ReadList<Row>) {
  return await answerJson(request, read, TIME_CURSORS);
}

async function answerJson<Row, Place>(
  request: ListRequest,
  read: ReadPlaced<Row, Place>,
  cursors: Cursors<Place>,
) {
  const page = await readPage(request, (window) => read(window, "json"), {
    defaultLimit: LIMITS.defaultListLimit,
    toText: terminalSafeJson,
    cursors,
  });
  return {
    status: 200 as const,
    body: { items: [...page.rows], next_cursor: page.nextCursor },
    headers: { Vary: VARY, ...nextLink(request, page.nextCursor) },
  };
}

/**
 * The same as CSV where the Accept header asks for it. The header row stands in the first page alone (RFC 4180's
 * `header` parameter says so): pages one after the other are one file.
 */
export async function jsonOrCsvList<Row>(
  request: ListRequest,
  read: ReadList<Row>,
  columns: CsvColumns<Row>,
) {
  return await answerJsonOrCsv(request, read, { columns, cursors: TIME_CURSORS });
}

/** The same of a list that is ordered by its rows' own numbers, their `id`. */
export async function jsonOrCsvNumbered<Row extends { readonly id: number }>(
  request: ListRequest,
  read: ReadNumbered<Row>,
  columns: CsvColumns<Row>,
) {
  return await answerJsonOrCsv(
    request,
    async (window, format) => (await read(window, format)).map((row) => ({ row, position: row.id })),
    { columns, cursors: NUMBER_CURSORS },
  );
}

async function answerJsonOrCsv<Row, Place>(
  request: ListRequest,
  read: ReadPlaced<Row, Place>,
  { columns, cursors }: { readonly columns: CsvColumns<Row>; readonly cursors: Cursors<Place> },
) {
  if (!prefersCsv(request.event)) return await answerJson(request, read, cursors);
  const cells = Object.values(columns);
  const page = await readPage(request, (window) => read(window, "csv"), {
    defaultLimit: LIMITS.defaultCsvRows,
    toText: (row) => csvRow(cells.map((cell) => cell(row))),
    cursors,
  });
  const isFirst = request.query.cursor === undefined;
  const mark = request.query.bom === "1" ? BYTE_ORDER_MARK : "";
  const text = [...(isFirst ? [mark, csvRow(Object.keys(columns))] : []), ...page.texts].join("");
  const isZipped = acceptsGzip(request.event);
  return {
    status: 200 as const,
    text: isZipped ? gzipSync(text) : text,
    headers: {
      "content-type": `text/csv; charset=utf-8; header=${isFirst ? "present" : "absent"}`,
      Vary: VARY,
      ...(isZipped ? { "content-encoding": "gzip" } : {}),
      ...nextLink(request, page.nextCursor),
    },
  };
}

/** Excel takes CSV without it for the charset of its machine. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * The header's name is written with a capital where this is used: the CORS middleware adds to `Vary`, not to `vary`.
 */
const VARY = "Accept, Accept-Encoding";

/** Rows that are read at a time: at most so many are read in vain where an answer is full. */
const ROWS_PER_READ = 200;

/** How a page of a list is written. */
type Writing<Row, Place> = {
  readonly defaultLimit: number;
  readonly toText: (row: Row) => string;
  readonly cursors: Cursors<Place>;
};

/**
 * As many rows as were asked for and fit into an answer, and where the next page begins (null = nowhere). Each row is
 * measured when it is read, by its length in the function's answer: a few rows of long texts fill one.
 */
async function readPage<Row, Place>(
  { query }: ListRequest,
  read: (window: Window<Place>) => Promise<readonly Placed<Row, Place>[]>,
  { defaultLimit, toText, cursors }: Writing<Row, Place>,
): Promise<Fitted<Row>> {
  const limit = query.limit ?? defaultLimit;
  const rows: Row[] = [];
  const texts: string[] = [];
  let after = query.cursor === undefined ? undefined : cursors.decode(query.cursor);
  let bytes = 0;
  for (;;) {
    // One row more than asked for tells whether there is a next page.
    const wanted = Math.min(ROWS_PER_READ, limit + 1 - rows.length);
    const listed = await read({ after, limit: wanted });
    for (const { row, position } of listed) {
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
  }
}

/** The bytes of a text in a function's answer, which is a JSON document with the body as a string in it. */
function bytesInAnswer(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}

function nextLink({ event }: ListRequest, nextCursor: string | null): { link?: string } {
  if (nextCursor === null) return {};
  const query = new URLSearchParams(event.rawQueryString);
  query.set("cursor", nextCursor);
  return { link: `<${event.rawPath}?${query}>; rel="next"` };
}
