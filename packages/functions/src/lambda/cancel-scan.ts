import { createApiContext } from "../context.ts";
import { cancelScanHandler } from "../handlers/cancel-scan.ts";

export const handler = cancelScanHandler(createApiContext());
