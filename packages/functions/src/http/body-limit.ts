import { LIMITS } from "@contact-scanner/core/config";
import { ScannerError } from "@contact-scanner/core/errors";
import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./api-event.ts";

/**
 * Refuses, before anything parses it, a body above the limit (bytes; base64 is counted as what it stands for) and one
 * that is compressed, which nothing here undoes.
 */
export function bodyLimit(maxBytes: number = LIMITS.maxBodyBytes): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    before: ({ event }) => {
      const encoding = event.headers["content-encoding"] ?? "identity";
      if (encoding.toLowerCase() !== "identity") {
        const detail = "The body is compressed. Send it as it is, without Content-Encoding.";
        throw new ScannerError("unsupported_media_type", detail);
      }
      if (typeof event.body !== "string") return;
      const bytes = Buffer.byteLength(event.body, event.isBase64Encoded ? "base64" : "utf8");
      if (bytes <= maxBytes) return;
      throw new ScannerError(
        "payload_too_large",
        `The body is larger than ${maxBytes / 1_000} kB. Send less.`,
      );
    },
  };
}
