import { createApiContext } from "../context.ts";
import { listJobsHandler } from "../handlers/list-jobs.ts";

export const handler = listJobsHandler(createApiContext());
