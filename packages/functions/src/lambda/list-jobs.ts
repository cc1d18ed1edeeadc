// Made by `npm run routes` of routes/list-jobs.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { listJobsHandler } from "../routes/list-jobs.ts";

export const handler = lambdaEntry(listJobsHandler, createReadContext());
