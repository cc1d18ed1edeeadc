import type { MiddlewareObj } from "@middy/core";
import httpCors from "@middy/http-cors";
import type { ApiEvent, ApiResult } from "./api-event.ts";

/** Request headers that our routes read and that no browser sends unasked. */
const REQUEST_HEADERS = [
  "authorization",
  "content-type",
  "idempotency-key",
  "if-none-match",
  "mcp-method",
  "mcp-name",
  "mcp-protocol-version",
];
/** Answer headers that a page's script may read, beside the ones the Fetch standard lets through. */
const ANSWER_HEADERS = [
  "etag",
  "link",
  "location",
  "ratelimit",
  "ratelimit-policy",
  "retry-after",
  "x-request-id",
];
/** seconds that a browser remembers a preflight's answer: the most that Chromium takes */
const PREFLIGHT_MAX_AGE_SECONDS = 7_200;

/**
 * Lets pages of these origins call the API (the Fetch standard's CORS): each `https://host`, or `*` for all. Tokens
 * come in a header that a page must set itself, never in cookies, so no credentials are allowed. Without origins no
 * answer says anything, and browsers keep other sites' pages out.
 */
export function cors(origins: readonly string[]): MiddlewareObj<ApiEvent, ApiResult> {
  if (origins.length === 0) return { after: () => {} };
  return httpCors({
    origins: [...origins],
    methods: "GET,POST,PATCH,DELETE",
    headers: REQUEST_HEADERS.join(","),
    exposeHeaders: ANSWER_HEADERS.join(","),
    maxAge: PREFLIGHT_MAX_AGE_SECONDS,
  });
}
