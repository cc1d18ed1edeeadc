import * as z from "zod/mini";
import type { OpenContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import type { Contract } from "../http/contract.ts";

export const openapiContract = {
  tag: "Service",
  summary: "Read this API's description",
  description: "OpenAPI 3.1, made of the schemas that check every request.",
  answers: {
    200: { description: "The OpenAPI document.", body: z.looseObject({ openapi: z.string() }) },
  },
  examples: {},
} as const satisfies Contract;

/** GET /openapi.json */
export function openapiHandler(context: OpenContext, document: { readonly openapi: string }): ApiHandler {
  return handlerFor(openapiContract).open(context, async () => ({
    status: 200,
    body: { ...document },
    headers: PUBLIC,
  }));
}

/** It changes with a deployment alone. */
const PUBLIC = { "cache-control": "public, max-age=300" };
