// Made by `npm run routes` of routes/batch-status.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { batchStatusHandler } from "../routes/batch-status.ts";

export const handler = lambdaEntry(batchStatusHandler, createReadContext());
