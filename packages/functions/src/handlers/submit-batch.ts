import { LIMITS } from "@contact-scanner/core/config";
import { submitBatch } from "@contact-scanner/core/jobs/submit-batch";
import * as z from "zod/mini";
import type { ApiContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { apiHandler, NO_INPUT } from "../http/api-handler.ts";
import { json } from "../http/respond.ts";
import { scanLimits } from "../http/schemas.ts";

const body = z.strictObject({
  urls: z.array(z.string()).check(z.minLength(1), z.maxLength(LIMITS.maxBatchUrls)),
  ...scanLimits,
});

/** POST /api/v3/scan/batch: a scan for each URL, in the order given; a URL that is none gets an error of its own. */
export function submitBatchHandler(context: ApiContext): ApiHandler {
  return apiHandler(context, { ...NO_INPUT, body }, async (request) => {
    const lines = await submitBatch(context, {
      urls: request.body.urls,
      userId: request.caller.userId,
      maxPages: request.body.max_pages,
      maxDepth: request.body.max_depth,
    });
    return json(202, {
      jobs: lines.map((line) =>
        line.kind === "job" ? { url: line.url, job_id: line.jobId } : { url: line.url, error: line.error },
      ),
    });
  });
}
