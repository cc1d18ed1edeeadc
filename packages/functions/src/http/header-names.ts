import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./api-event.ts";

/**
 * Lower-cases the names of headers, which API Gateway's payload 2.0 does and other callers of a function may not
 * (RFC 9110, 5.1: case does not matter). Fields of one name are joined by a comma, as API Gateway joins repeated ones:
 * two Authorization headers are then no bearer token, whichever of them is good.
 */
export function headerNames(): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    before: ({ event }) => {
      const headers = new Map<string, string>();
      for (const [name, value] of Object.entries(event.headers ?? {})) {
        if (value === undefined) continue;
        const earlier = headers.get(name.toLowerCase());
        headers.set(name.toLowerCase(), earlier === undefined ? value : `${earlier},${value}`);
      }
      event.headers = Object.fromEntries(headers);
    },
  };
}
