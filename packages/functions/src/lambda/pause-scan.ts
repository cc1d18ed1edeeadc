// Made by `npm run routes` of routes/pause-scan.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { pauseScanHandler } from "../routes/pause-scan.ts";

export const handler = lambdaEntry(pauseScanHandler, createReadContext());
