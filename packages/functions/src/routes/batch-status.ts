import { batchStatus } from "@contact-scanner/core/jobs/batch-status";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { batchStatusSchema } from "../http/batch-schemas.ts";
import { EXAMPLE, EXAMPLE_BATCH, noSuchBatch } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { batchPath } from "../http/schemas.ts";

/** seconds between two looks at a batch that is not over: many scans change in that time */
const POLL_SECONDS = 5;

export const batchStatusRoute = {
  entry: "batch-status",
  method: "GET",
  path: "/api/v3/scan/batch/{batch_id}",
  rights: "read",
  scope: "scans:read",
  place: 22,
  tag: "Scans",
  summary: "Read a batch's status",
  description: "How many of the batch's scans have which status, and how far it has come.",
  ids: batchPath,
  answers: {
    200: {
      description: "The batch.",
      body: batchStatusSchema,
      headers: { "Retry-After": "While a scan of it is active: seconds until another look is worth it." },
    },
  },
  refusals: [{ code: "not_found", sentence: "There is no such batch." }],
  examples: {
    running: {
      summary: "A batch of four URLs, of which one was no website",
      path: { batch_id: EXAMPLE.batchId },
      status: 200,
      answer: EXAMPLE_BATCH,
    },
    unknown: {
      summary: "An id that no batch has",
      path: { batch_id: EXAMPLE.unknownId },
      refusal: noSuchBatch,
    },
  },
} as const satisfies Route;

/** GET /api/v3/scan/batch/{batch_id} */
export function batchStatusHandler(context: ReadContext): ApiHandler {
  return handlerFor(batchStatusRoute).authenticated(context, async ({ path }) => {
    const batch = await batchStatus(context.db, path.batch_id);
    const headers = batch.finished_at === null ? { "retry-after": String(POLL_SECONDS) } : {};
    return { status: 200, body: batch, headers };
  });
}
