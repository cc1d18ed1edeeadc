import { createOpenContext } from "../context.ts";
import { openapiHandler } from "../handlers/openapi.ts";
import { openApiDocument } from "../openapi/document.ts";

export const handler = openapiHandler(createOpenContext(), openApiDocument());
