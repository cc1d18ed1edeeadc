import { type ErrorCode, ScannerError } from "@contact-scanner/core/errors";
import type { Log } from "@contact-scanner/core/log";
import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./api-event.ts";
import { problem } from "./respond.ts";

/** Turns whatever a handler or middleware threw into problem+json; what is our own fault is logged whole. */
export function problemDetails(log: Log): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    onError: (request) => {
      const error = toScannerError(request.error);
      if (error.status >= 500) {
        const { requestId, http } = request.event.requestContext;
        log.error("A request failed", { request_id: requestId, path: http.path, error: request.error });
      }
      request.response = problem(error);
    },
  };
}

/** The body parser's refusals by their status, in our words. */
const PARSER_REFUSALS: Readonly<Record<number, { code: ErrorCode; detail: string }>> = {
  415: {
    code: "unsupported_media_type",
    detail: "Send the body as JSON, with the header `Content-Type: application/json`.",
  },
  422: {
    code: "malformed_json",
    detail: "The body is no JSON document. Check its syntax and send it again.",
  },
};

function toScannerError(error: unknown): ScannerError {
  if (error instanceof ScannerError) return error;
  const refusal =
    error instanceof Error && "statusCode" in error && PARSER_REFUSALS[Number(error.statusCode)];
  if (refusal) return new ScannerError(refusal.code, refusal.detail, { cause: error });
  return new ScannerError("internal", "Something went wrong on our side. Try again in a moment.", {
    cause: error,
  });
}
