import type { ListPosition } from "@contact-scanner/core/db/keyset";
import { ScannerError } from "@contact-scanner/core/errors";
import * as z from "zod/mini";

/** scans, the most that a `jobs.id` counts: the largest `integer` of Postgres, which refuses a greater number */
const MAX_INTEGER = 2_147_483_647;

/**
 * Microseconds since the epoch, the row's id, and the number of its scan in a list of several: whatever passes is what
 * Postgres takes.
 */
const position = z.tuple([
  z.int().check(z.minimum(0)),
  z.uuid(),
  z.optional(z.int().check(z.minimum(0), z.maximum(MAX_INTEGER))),
]);

/** Postgres' text of a timestamptz, in whatever time zone the session has. */
const TIMESTAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?([+-]\d\d)(?::(\d\d))?$/;

/** A place in a list as its callers pass it on, opaque to them. */
export function encodeCursor({ createdAt, id, scan }: ListPosition): string {
  const place = [toMicroseconds(createdAt), id, ...(scan === undefined ? [] : [scan])];
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** Throws `invalid_fields` for a text that is no cursor of ours. */
export function decodeCursor(cursor: string): ListPosition {
  try {
    const [microseconds, id, scan] = position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    const seconds = new Date(Math.floor(microseconds / 1_000_000) * 1_000).toISOString().slice(0, 19);
    const fraction = String(microseconds % 1_000_000).padStart(6, "0");
    return { createdAt: `${seconds}.${fraction}Z`, id, ...(scan === undefined ? {} : { scan }) };
  } catch (cause) {
    const detail = "cursor is none that a list gave out: use next_cursor as it is.";
    throw new ScannerError("invalid_fields", detail, { cause, fields: [{ field: "cursor", detail }] });
  }
}

function toMicroseconds(timestamp: string): number {
  const [, date, time, fraction = "", hours, minutes = "00"] = TIMESTAMP.exec(timestamp) ?? [];
  return Date.parse(`${date}T${time}${hours}:${minutes}`) * 1_000 + Number(fraction.padEnd(6, "0"));
}
