import { LIMITS } from "@contact-scanner/core/config";
import { ScannerError } from "@contact-scanner/core/errors";
import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./api-event.ts";

/** Refuses a body above the limit before anything parses it. */
export function bodyLimit(): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    before: ({ event }) => {
      if (typeof event.body !== "string" || Buffer.byteLength(event.body) <= LIMITS.maxBodyBytes) return;
      throw new ScannerError(
        "payload_too_large",
        `The body is larger than ${LIMITS.maxBodyBytes / 1_000} kB. Send less.`,
      );
    },
  };
}
