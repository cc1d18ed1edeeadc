import { createOpenContext } from "../deployed-context.ts";
import { noRouteHandler } from "../handlers/no-route.ts";

export const handler = noRouteHandler(createOpenContext());
