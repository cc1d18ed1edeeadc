import { cancelBatch } from "@contact-scanner/core/jobs/batch-control";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { batchChange } from "../http/batch-schemas.ts";
import { EXAMPLE, noSuchBatch } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { batchPath } from "../http/schemas.ts";

export const cancelBatchRoute = {
  entry: "cancel-batch",
  method: "POST",
  path: "/api/v3/scan/batch/{batch_id}/cancel",
  rights: "edit",
  scope: "scans:write",
  place: 26,
  tag: "Scans",
  summary: "Cancel a batch",
  description:
    "Ends what the batch started and has not ended, as the cancel of a scan does. Scans that it joined go on: somebody asked for them before.",
  ids: batchPath,
  answers: {
    202: {
      description: "Its scans are cancelled.",
      body: batchChange("cancelled"),
      headers: { Location: "The batch's status." },
    },
  },
  refusals: [{ code: "not_found", sentence: "There is no such batch." }],
  examples: {
    active: {
      summary: "A batch with a running scan and a paused one",
      path: { batch_id: EXAMPLE.batchId },
      status: 202,
      answer: { batch_id: EXAMPLE.batchId, cancelled: 2 },
    },
    unknown: {
      summary: "An id that no batch has",
      path: { batch_id: EXAMPLE.unknownId },
      refusal: noSuchBatch,
    },
  },
} as const satisfies Route;

/** POST /api/v3/scan/batch/{batch_id}/cancel */
export function cancelBatchHandler(context: ReadContext): ApiHandler {
  return handlerFor(cancelBatchRoute).authenticated(context, async ({ path: { batch_id } }) => {
    const cancelled = await cancelBatch(context.db, batch_id);
    return {
      status: 202,
      body: { batch_id, cancelled },
      headers: { location: `/api/v3/scan/batch/${batch_id}` },
    };
  });
}
