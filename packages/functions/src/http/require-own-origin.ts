import { ScannerError } from "@contact-scanner/core/errors";
import type { ApiEvent } from "./api-event.ts";

/**
 * Throws `foreign_origin` where a browser says that a page of another site makes the request, and that site is none of
 * those that may call us. The Model Context Protocol asks for it (transports, security warning): a page that leads its
 * own name to a server on its reader's machine counts as of one origin with that server. What is no browser's request
 * has no such header.
 */
export function requireOwnOrigin(event: ApiEvent, corsOrigins: readonly string[]): void {
  const { origin } = event.headers;
  if (origin === undefined || corsOrigins.includes("*") || corsOrigins.includes(origin)) return;
  if (URL.parse(origin)?.host === event.requestContext.domainName) return;
  throw new ScannerError(
    "foreign_origin",
    "Pages of this origin may not call this path. An operator may allow them by CORS_ORIGINS.",
  );
}
