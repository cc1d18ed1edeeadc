import { createReadContext } from "../context.ts";
import { listJobsHandler } from "../handlers/list-jobs.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(listJobsHandler, createReadContext());
