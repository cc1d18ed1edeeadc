import { createApiContext } from "../context.ts";
import { submitBatchHandler } from "../handlers/submit-batch.ts";

export const handler = submitBatchHandler(createApiContext());
