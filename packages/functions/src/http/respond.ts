import type { FieldError, ScannerError } from "@contact-scanner/core/errors";
import type { ApiResult } from "./api-event.ts";

type Headers = Record<string, string>;

export function json(statusCode: number, body: unknown, headers: Headers = {}): ApiResult {
  return {
    statusCode,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
    body: JSON.stringify(body),
  };
}

/** RFC 9457: `detail` says what to do; `errors` names the fields of a 422. */
type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: readonly FieldError[];
};

/** An error as its caller sees it. What is wrong inside stays inside: an `internal` error says only that. */
export function problem(error: ScannerError): ApiResult {
  const body: Problem = {
    type: "about:blank",
    title: error.title,
    status: error.status,
    detail: error.message,
    ...(error.code === "invalid_fields" ? { errors: error.fields } : {}),
  };
  return json(error.status, body, {
    "content-type": "application/problem+json",
    ...(error.code === "unauthenticated" ? { "www-authenticate": "Bearer" } : {}),
    ...(error.code === "unavailable" ? { "retry-after": "5" } : {}),
  });
}
