import { resumeBatch } from "@contact-scanner/core/jobs/batch-control";
import type { SubmitContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { batchChange } from "../http/batch-schemas.ts";
import { EXAMPLE, noSuchBatch } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { batchPath } from "../http/schemas.ts";

export const resumeBatchRoute = {
  entry: "resume-batch",
  method: "POST",
  path: "/api/v3/scan/batch/{batch_id}/resume",
  rights: "submit",
  scope: "scans:write",
  place: 28,
  tag: "Scans",
  summary: "Resume a batch",
  description: "Lets the paused scans that the batch started go on, as the resumption of a scan does.",
  ids: batchPath,
  answers: {
    202: {
      description: "Its scans go on.",
      body: batchChange("resumed"),
      headers: { Location: "The batch's status." },
    },
  },
  refusals: [{ code: "not_found", sentence: "There is no such batch." }],
  examples: {
    active: {
      summary: "A batch of which a scan is paused",
      path: { batch_id: EXAMPLE.batchId },
      status: 202,
      answer: { batch_id: EXAMPLE.batchId, resumed: 1 },
    },
    unknown: {
      summary: "An id that no batch has",
      path: { batch_id: EXAMPLE.unknownId },
      refusal: noSuchBatch,
    },
  },
} as const satisfies Route;

/** POST /api/v3/scan/batch/{batch_id}/resume */
export function resumeBatchHandler(context: SubmitContext): ApiHandler {
  return handlerFor(resumeBatchRoute).authenticated(context, async ({ path: { batch_id } }) => {
    const resumed = await resumeBatch(context, batch_id);
    return {
      status: 202,
      body: { batch_id, resumed },
      headers: { location: `/api/v3/scan/batch/${batch_id}` },
    };
  });
}
