// Made by `npm run routes` of routes/healthz.ts.
import { createOpenContext } from "../deployed-context.ts";
import { healthzHandler } from "../routes/healthz.ts";

export const handler = healthzHandler(createOpenContext());
