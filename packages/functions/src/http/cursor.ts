import type { ListPosition } from "@contact-scanner/core/contacts/repository";
import { ScannerError } from "@contact-scanner/core/errors";
import * as z from "zod/mini";

/** Postgres' own text of a timestamptz, all its digits kept, and the row's id. */
const position = z.tuple([
  z.string().check(z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/)),
  z.uuid(),
]);

/** A place in a list as its callers pass it on, opaque to them. */
export function encodeCursor({ createdAt, id }: ListPosition): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString("base64url");
}

/** Throws `invalid_fields` for a text that is no cursor of ours. */
export function decodeCursor(cursor: string): ListPosition {
  try {
    const [createdAt, id] = position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { createdAt, id };
  } catch (cause) {
    const detail = "cursor is none that a list gave out: use next_cursor as it is.";
    throw new ScannerError("invalid_fields", detail, { cause, fields: [{ field: "cursor", detail }] });
  }
}
