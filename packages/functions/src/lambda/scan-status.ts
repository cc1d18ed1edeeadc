// Made by `npm run routes` of routes/scan-status.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { scanStatusHandler } from "../routes/scan-status.ts";

export const handler = lambdaEntry(scanStatusHandler, createReadContext());
