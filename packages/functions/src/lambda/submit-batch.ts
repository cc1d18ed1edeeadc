// Made by `npm run routes` of routes/submit-batch.ts.
import { createSubmitContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { submitBatchHandler } from "../routes/submit-batch.ts";

export const handler = lambdaEntry(submitBatchHandler, createSubmitContext());
