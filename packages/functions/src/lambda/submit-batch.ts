import { createSubmitContext } from "../context.ts";
import { submitBatchHandler } from "../handlers/submit-batch.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(submitBatchHandler, createSubmitContext());
