import { gzipSync } from "node:zlib";
import type { OpenContext } from "../context.ts";
import { docsPage } from "../docs/page.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { acceptsGzip } from "../http/negotiate.ts";
import type { Route } from "../http/route.ts";

export const docsRoute = {
  entry: "docs",
  method: "GET",
  path: "/docs",
  rights: "open",
  describesApi: true,
  place: 30,
  tag: "Service",
  summary: "Read this page",
  description: "The API's description for people, made of `/openapi.json`.",
  answers: { 200: { description: "The page.", text: "text/html" } },
  examples: {},
} as const satisfies Route;

/** GET /docs */
export function docsHandler(context: OpenContext & { readonly routes: readonly Route[] }): ApiHandler {
  const page = docsPage(context.routes);
  const zipped = gzipSync(page.html);
  return handlerFor(docsRoute).open(context, async ({ event }) => {
    const isZipped = acceptsGzip(event);
    return {
      status: 200,
      text: isZipped ? zipped : page.html,
      headers: {
        vary: "Accept-Encoding",
        ...(isZipped ? { "content-encoding": "gzip" } : {}),
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": page.contentSecurityPolicy,
        // It changes with a deployment alone.
        "cache-control": "public, max-age=300",
      },
    };
  });
}
