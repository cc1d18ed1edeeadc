import type { ApiResult } from "./api-event.ts";

type Headers = Record<string, string>;

/** An answer in JSON. */
export function json(statusCode: number, body: unknown, headers: Headers = {}): ApiResult {
  return {
    statusCode,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
}
