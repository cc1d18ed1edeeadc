// Made by `npm run routes` of routes/submit-batch.ts.
import { lambdaEntry } from "../lambda-entry.ts";
import { submitBatchHandler } from "../routes/submit-batch.ts";
import { createSubmitContext } from "../sending-context.ts";

export const handler = lambdaEntry(submitBatchHandler, createSubmitContext());
