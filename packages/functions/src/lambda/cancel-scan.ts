// Made by `npm run routes` of routes/cancel-scan.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { cancelScanHandler } from "../routes/cancel-scan.ts";

export const handler = lambdaEntry(cancelScanHandler, createReadContext());
