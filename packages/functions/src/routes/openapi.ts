import * as z from "zod/mini";
import type { OpenContext } from "../context.ts";
import type { ApiEvent, ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import type { Route } from "../http/route.ts";
import { atServer, openApiDocument } from "../openapi/document.ts";

export const openapiRoute = {
  entry: "openapi",
  method: "GET",
  path: "/openapi.json",
  rights: "open",
  describesApi: true,
  place: 20,
  tag: "Service",
  summary: "Read this API's description",
  description: "OpenAPI 3.1, made of the schemas that check every request.",
  answers: {
    200: { description: "The OpenAPI document.", body: z.looseObject({ openapi: z.string() }) },
  },
  examples: {},
} as const satisfies Route;

/** GET /openapi.json */
export function openapiHandler(context: OpenContext & { readonly routes: readonly Route[] }): ApiHandler {
  const document = openApiDocument(context.routes);
  return handlerFor(openapiRoute).open(context, async ({ event }) => ({
    status: 200,
    body: atServer(document, serverUrl(event)),
    headers: PUBLIC,
  }));
}

/** The API as the caller reached it. API Gateway says that it was https; the local stage takes http alone. */
function serverUrl({ headers, requestContext }: ApiEvent): string {
  return `${headers["x-forwarded-proto"] === "https" ? "https" : "http"}://${requestContext.domainName}`;
}

/** It changes with a deployment alone. */
const PUBLIC = { "cache-control": "public, max-age=300" };
