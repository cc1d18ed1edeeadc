// Made by `npm run routes` of routes/resume-batch.ts.
import { lambdaEntry } from "../lambda-entry.ts";
import { resumeBatchHandler } from "../routes/resume-batch.ts";
import { createSubmitContext } from "../sending-context.ts";

export const handler = lambdaEntry(resumeBatchHandler, createSubmitContext());
