import type { ListPosition } from "@contact-scanner/core/db/keyset";
import { ScannerError } from "@contact-scanner/core/errors";
import * as z from "zod/mini";

/** Microseconds since the epoch, and the row's id: whatever passes is a timestamp that Postgres takes. */
const position = z.tuple([z.int().check(z.minimum(0)), z.uuid()]);

/** Postgres' text of a timestamptz, in whatever time zone the session has. */
const TIMESTAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?([+-]\d\d)(?::(\d\d))?$/;

/** A place in a list as its callers pass it on, opaque to them. */
export function encodeCursor({ createdAt, id }: ListPosition): string {
  return Buffer.from(JSON.stringify([toMicroseconds(createdAt), id])).toString("base64url");
}

/** Throws `invalid_fields` for a text that is no cursor of ours. */
export function decodeCursor(cursor: string): ListPosition {
  try {
    const [microseconds, id] = position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    const seconds = new Date(Math.floor(microseconds / 1_000_000) * 1_000).toISOString().slice(0, 19);
    const fraction = String(microseconds % 1_000_000).padStart(6, "0");
    return { createdAt: `${seconds}.${fraction}Z`, id };
  } catch (cause) {
    const detail = "cursor is none that a list gave out: use next_cursor as it is.";
    throw new ScannerError("invalid_fields", detail, { cause, fields: [{ field: "cursor", detail }] });
  }
}

function toMicroseconds(timestamp: string): number {
  const [, date, time, fraction = "", hours, minutes = "00"] = TIMESTAMP.exec(timestamp) ?? [];
  return Date.parse(`${date}T${time}${hours}:${minutes}`) * 1_000 + Number(fraction.padEnd(6, "0"));
}
