import { gzipSync } from "node:zlib";
import { LIMITS } from "@contact-scanner/core/config";
import { type CsvCell, csvRow } from "@contact-scanner/core/csv";
import type { Listed, ListWindow, NumberWindow } from "@contact-scanner/core/db/keyset";
import { terminalSafeJson } from "@contact-scanner/core/site-text";
import { NUMBER_CURSORS, TIME_CURSORS } from "./cursor.ts";
import { type Choosing, type ListRequest, type Placed, readPage, type Window } from "./list-page.ts";
import { acceptsGzip, prefersCsv } from "./negotiate.ts";

/** Reads a part of a list, for an answer of this format: up to `limit` rows after a place. */
export type ReadList<Row> = (window: ListWindow, format: "json" | "csv") => Promise<Listed<Row>[]>;

/** The same of a list that is ordered by its rows' own numbers. */
export type ReadNumbered<Row> = (window: NumberWindow, format: "json" | "csv") => Promise<Row[]>;

type ReadPlaced<Row, Place> = (
  window: Window<Place>,
  format: "json" | "csv",
) => Promise<readonly Placed<Row, Place>[]>;

/** Column names and what stands in them. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => CsvCell>>;

/** A page of a list in JSON; its `Link` header (RFC 8288) leads to the next one. */
export async function jsonList<Row>(request: ListRequest, read: ReadList<Row>) {
  return await answerJson(request, read, { cursors: TIME_CURSORS, isWanted: undefined });
}

async function answerJson<Row, Place>(
  request: ListRequest,
  read: ReadPlaced<Row, Place>,
  choosing: Choosing<Row, Place>,
) {
  const page = await readPage(request, (window) => read(window, "json"), {
    defaultLimit: LIMITS.defaultListLimit,
    toText: terminalSafeJson,
    ...choosing,
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
  return await answerJsonOrCsv(request, read, { columns, cursors: TIME_CURSORS, isWanted: undefined });
}

/**
 * The same of a list of which the database cannot tell what belongs to it. An answer that has left out thousands of
 * rows ends there, with fewer than were asked for, maybe none, and tells where the next page begins.
 */
export async function jsonOrCsvChosen<Row>(
  request: ListRequest,
  read: ReadList<Row>,
  told: { readonly columns: CsvColumns<Row>; readonly isWanted: ((row: Row) => boolean) | undefined },
) {
  return await answerJsonOrCsv(request, read, { ...told, cursors: TIME_CURSORS });
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
    { columns, cursors: NUMBER_CURSORS, isWanted: undefined },
  );
}

async function answerJsonOrCsv<Row, Place>(
  request: ListRequest,
  read: ReadPlaced<Row, Place>,
  { columns, ...choosing }: Choosing<Row, Place> & { readonly columns: CsvColumns<Row> },
) {
  if (!prefersCsv(request.event)) return await answerJson(request, read, choosing);
  const cells = Object.values(columns);
  const page = await readPage(request, (window) => read(window, "csv"), {
    defaultLimit: LIMITS.defaultCsvRows,
    toText: (row) => csvRow(cells.map((cell) => cell(row))),
    ...choosing,
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

function nextLink({ event }: ListRequest, nextCursor: string | null): { link?: string } {
  if (nextCursor === null) return {};
  const query = new URLSearchParams(event.rawQueryString);
  query.set("cursor", nextCursor);
  return { link: `<${event.rawPath}?${query}>; rel="next"` };
}
