import type { OpenContext } from "../context.ts";
import type { DocsPage } from "../docs/page.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import type { Contract } from "../http/contract.ts";

export const docsContract = {
  tag: "Service",
  summary: "Read this page",
  description: "The API's description for people, made of `/openapi.json`.",
  answers: { 200: { description: "The page.", text: "text/html" } },
  examples: {},
} as const satisfies Contract;

/** GET /docs */
export function docsHandler(context: OpenContext, page: DocsPage): ApiHandler {
  return handlerFor(docsContract).open(context, async () => ({
    status: 200,
    text: page.html,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": page.contentSecurityPolicy,
      // It changes with a deployment alone.
      "cache-control": "public, max-age=300",
    },
  }));
}
