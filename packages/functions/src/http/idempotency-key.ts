import * as z from "zod/mini";
import { described } from "./schemas.ts";

/** The header by which a client names a request of its own, with a sentence that says what it gives. */
export function idempotencyKey(sentence: string) {
  return described(
    sentence,
    z.optional(
      z.string().check(
        z.regex(/^[\x21-\x7e]{1,255}$/, {
          error: "Idempotency-Key takes 1 to 255 printable ASCII characters without blanks.",
        }),
      ),
    ),
    "order-4711",
  );
}
