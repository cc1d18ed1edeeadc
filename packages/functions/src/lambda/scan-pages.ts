import { createApiContext } from "../context.ts";
import { scanPagesHandler } from "../handlers/scan-pages.ts";

export const handler = scanPagesHandler(createApiContext());
