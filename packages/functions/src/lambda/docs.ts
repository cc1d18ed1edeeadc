// Made by `npm run routes` of routes/docs.ts.
import { createOpenContext } from "../deployed-context.ts";
import { docsHandler } from "../routes/docs.ts";
import { routes } from "../routes.ts";

export const handler = docsHandler({ ...createOpenContext(), routes });
