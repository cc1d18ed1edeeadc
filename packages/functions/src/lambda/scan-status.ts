import { createApiContext } from "../context.ts";
import { scanStatusHandler } from "../handlers/scan-status.ts";

export const handler = scanStatusHandler(createApiContext());
