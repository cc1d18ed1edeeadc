import { createOpenContext } from "../context.ts";
import { noRouteHandler } from "../handlers/no-route.ts";

export const handler = noRouteHandler(createOpenContext());
