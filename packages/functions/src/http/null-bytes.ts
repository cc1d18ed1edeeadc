import { ScannerError } from "@contact-scanner/core/errors";
import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./api-event.ts";

/** U+0000 in a JSON text: the character itself, or `\u0000`. After an escaped backslash, `u0000` is mere text. */
const NULL_IN_JSON = /\0|(?<!\\)(?:\\\\)*\\u0000/;

/** Refuses U+0000 in query and body: Postgres' text cannot hold it, and nothing that we store or look for does. */
export function nullBytes(): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    before: ({ event }) => {
      for (const [name, value = ""] of Object.entries(event.queryStringParameters ?? {})) {
        if (value.includes("\0")) throw nullByte(name);
      }
      if (typeof event.body !== "string") return;
      const text = event.isBase64Encoded ? Buffer.from(event.body, "base64").toString() : event.body;
      if (NULL_IN_JSON.test(text)) throw nullByte("body");
    },
  };
}

function nullByte(field: string): ScannerError {
  const detail = "The character U+0000 cannot be stored. Leave it out.";
  return new ScannerError("invalid_fields", detail, { fields: [{ field, detail }] });
}
