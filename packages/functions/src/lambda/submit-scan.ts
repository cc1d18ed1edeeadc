import { createApiContext } from "../context.ts";
import { submitScanHandler } from "../handlers/submit-scan.ts";

export const handler = submitScanHandler(createApiContext());
