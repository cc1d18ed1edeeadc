// Made by `npm run routes` of routes/cancel-batch.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { cancelBatchHandler } from "../routes/cancel-batch.ts";

export const handler = lambdaEntry(cancelBatchHandler, createReadContext());
