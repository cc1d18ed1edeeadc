import { createApiContext } from "../context.ts";
import { noRouteHandler } from "../handlers/no-route.ts";

export const handler = noRouteHandler(createApiContext());
