// Made by `npm run routes` of routes/scan-changes.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { scanChangesHandler } from "../routes/scan-changes.ts";

export const handler = lambdaEntry(scanChangesHandler, createReadContext());
