import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./api-event.ts";

/** What OWASP's REST Security Cheat Sheet asks of an API's answers: none is cached, framed, sniffed or run. */
const SECURITY_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

/** Adds them to every answer; what a route sets itself stands. */
export function securityHeaders(): MiddlewareObj<ApiEvent, ApiResult> {
  const add: MiddlewareObj<ApiEvent, ApiResult>["after"] = ({ response }) => {
    if (response) response.headers = { ...SECURITY_HEADERS, ...response.headers };
  };
  return { after: add, onError: add };
}
