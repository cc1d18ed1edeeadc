// Made by `npm run routes` of routes/resume-batch.ts.
import { createSubmitContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { resumeBatchHandler } from "../routes/resume-batch.ts";

export const handler = lambdaEntry(resumeBatchHandler, createSubmitContext());
