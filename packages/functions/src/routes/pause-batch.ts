import { pauseBatch } from "@contact-scanner/core/jobs/batch-control";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { batchChange } from "../http/batch-schemas.ts";
import { EXAMPLE, noSuchBatch } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { batchPath } from "../http/schemas.ts";

export const pauseBatchRoute = {
  entry: "pause-batch",
  method: "POST",
  path: "/api/v3/scan/batch/{batch_id}/pause",
  rights: "edit",
  scope: "scans:write",
  place: 27,
  tag: "Scans",
  summary: "Pause a batch",
  description:
    "Pauses what the batch started and has not ended, as the pause of a scan does. Scans that it joined go on.",
  ids: batchPath,
  answers: {
    202: {
      description: "Its scans are paused.",
      body: batchChange("paused"),
      headers: { Location: "The batch's status." },
    },
  },
  refusals: [{ code: "not_found", sentence: "There is no such batch." }],
  examples: {
    active: {
      summary: "A batch of which one scan runs and another is paused already",
      path: { batch_id: EXAMPLE.batchId },
      status: 202,
      answer: { batch_id: EXAMPLE.batchId, paused: 1 },
    },
    unknown: {
      summary: "An id that no batch has",
      path: { batch_id: EXAMPLE.unknownId },
      refusal: noSuchBatch,
    },
  },
} as const satisfies Route;

/** POST /api/v3/scan/batch/{batch_id}/pause */
export function pauseBatchHandler(context: ReadContext): ApiHandler {
  return handlerFor(pauseBatchRoute).authenticated(context, async ({ path: { batch_id } }) => {
    const paused = await pauseBatch(context.db, batch_id);
    return {
      status: 202,
      body: { batch_id, paused },
      headers: { location: `/api/v3/scan/batch/${batch_id}` },
    };
  });
}
