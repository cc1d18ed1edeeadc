import type { ListPosition } from "@contact-scanner/core/db/keyset";
import { ScannerError } from "@contact-scanner/core/errors";
import * as z from "zod/mini";

/** rows, or scans, that a number counts at most: the largest `integer` of Postgres, which refuses a greater one */
const MAX_INTEGER = 2_147_483_647;

const rowNumber = z.int().check(z.minimum(0), z.maximum(MAX_INTEGER));

/**
 * Microseconds since the epoch, the row's id, and the number of its scan in a list of several: whatever passes is what
 * Postgres takes.
 */
const position = z.tuple([z.int().check(z.minimum(0)), z.uuid(), z.optional(rowNumber)]);

/** Postgres' text of a timestamptz, in whatever time zone the session has. */
const TIMESTAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?([+-]\d\d)(?::(\d\d))?$/;

/** How the places of a list are written as cursors, which are opaque to callers, and read again. */
export type Cursors<Place> = {
  readonly encode: (place: Place) => string;
  /** Throws `invalid_fields` for a text that is no cursor of ours. */
  readonly decode: (cursor: string) => Place;
};

/** Those of lists in the order of time. */
export const TIME_CURSORS: Cursors<ListPosition> = { encode: encodeCursor, decode: decodeCursor };

/** Those of lists in the order of their rows' numbers. */
export const NUMBER_CURSORS: Cursors<number> = {
  encode: (place) => Buffer.from(JSON.stringify(place)).toString("base64url"),
  decode: (cursor) => decoded(cursor, (value) => rowNumber.parse(value)),
};

/** A place in a list as its callers pass it on, opaque to them. */
export function encodeCursor({ createdAt, id, scan }: ListPosition): string {
  const place = [toMicroseconds(createdAt), id, ...(scan === undefined ? [] : [scan])];
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** Throws `invalid_fields` for a text that is no cursor of ours. */
export function decodeCursor(cursor: string): ListPosition {
  return decoded(cursor, (value) => {
    const [microseconds, id, scan] = position.parse(value);
    const seconds = new Date(Math.floor(microseconds / 1_000_000) * 1_000).toISOString().slice(0, 19);
    const fraction = String(microseconds % 1_000_000).padStart(6, "0");
    return { createdAt: `${seconds}.${fraction}Z`, id, ...(scan === undefined ? {} : { scan }) };
  });
}

function decoded<Place>(cursor: string, read: (value: unknown) => Place): Place {
  try {
    return read(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch (cause) {
    const detail = "cursor is none that a list gave out: use next_cursor as it is.";
    throw new ScannerError("invalid_fields", detail, { cause, fields: [{ field: "cursor", detail }] });
  }
}

function toMicroseconds(timestamp: string): number {
  const [, date, time, fraction = "", hours, minutes = "00"] = TIMESTAMP.exec(timestamp) ?? [];
  return Date.parse(`${date}T${time}${hours}:${minutes}`) * 1_000 + Number(fraction.padEnd(6, "0"));
}
