import { createOpenContext } from "../context.ts";
import { healthzHandler } from "../handlers/healthz.ts";

export const handler = healthzHandler(createOpenContext());
