import { createHash } from "node:crypto";
import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./api-event.ts";

/** An entity tag, weak or strong, by its opaque part (RFC 9110, 8.8.3). */
const ENTITY_TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/**
 * Gives every 200 to a GET an ETag, and answers 304 without a body to who has it already and says so by If-None-Match
 * (RFC 9110, 13.1.2). Made from the body: the query has run by then, the bytes are what is saved.
 */
export function etag(): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    after: ({ event, response }) => {
      if (event.requestContext.http.method !== "GET" || response?.statusCode !== 200) return;
      const tag = entityTag(response.body ?? "");
      response.headers = { ...response.headers, etag: tag };
      if (!isKnown(event.headers["if-none-match"], tag)) return;
      const { "content-type": _type, ...headers } = response.headers;
      response.statusCode = 304;
      response.headers = headers;
      delete response.body;
    },
  };
}

function entityTag(body: string): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** The weak comparison that If-None-Match asks for. */
function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === "*" || [...header.matchAll(ENTITY_TAG)].some(([, opaque]) => opaque === tag);
}
