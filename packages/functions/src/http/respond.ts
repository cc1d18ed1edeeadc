import { terminalSafeJson } from "@contact-scanner/core/site-text";
import type { ApiResult } from "./api-event.ts";

type Headers = Readonly<Record<string, string>>;

/** What a handler answers with: a JSON body, a text of another media type (its header says which), or nothing. */
export type Answered = {
  readonly status: number;
  readonly headers?: Headers;
  readonly body?: unknown;
  readonly text?: string | Buffer;
};

/** The answer as Lambda hands it to API Gateway. Bytes (a compressed text) go as base64. */
export function respond({ status, headers = {}, body, text }: Answered): ApiResult {
  if (body !== undefined) return json(status, body, headers);
  if (text === undefined) return { statusCode: status, headers: { ...headers } };
  if (typeof text === "string") return { statusCode: status, headers: { ...headers }, body: text };
  return {
    statusCode: status,
    headers: { ...headers },
    body: text.toString("base64"),
    isBase64Encoded: true,
  };
}

/** An answer in JSON. */
export function json(statusCode: number, body: unknown, headers: Headers = {}): ApiResult {
  return {
    statusCode,
    headers: { "content-type": "application/json", ...headers },
    body: terminalSafeJson(body),
  };
}
