// Made by `npm run routes` of routes/pause-batch.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { pauseBatchHandler } from "../routes/pause-batch.ts";

export const handler = lambdaEntry(pauseBatchHandler, createReadContext());
