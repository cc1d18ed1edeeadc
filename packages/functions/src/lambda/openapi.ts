// Made by `npm run routes` of routes/openapi.ts.
import { createOpenContext } from "../deployed-context.ts";
import { openapiHandler } from "../routes/openapi.ts";
import { routes } from "../routes.ts";

export const handler = openapiHandler({ ...createOpenContext(), routes });
