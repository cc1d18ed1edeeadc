import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import * as z from "zod/mini";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { jobPath } from "../http/schemas.ts";

export const cancelScanRoute = {
  entry: "cancel-scan",
  method: "POST",
  path: "/api/v3/scan/{job_id}/cancel",
  rights: "edit",
  scope: "scans:write",
  place: 60,
  tag: "Scans",
  summary: "Cancel a scan",
  description:
    "Ends a pending or running scan at once. What it has found so far stays; its worker notices within seconds.",
  ids: jobPath,
  answers: {
    202: {
      description: "The scan is cancelled.",
      body: z.object({ job_id: z.uuid(), status: z.literal("cancelled") }),
      headers: { Location: "The scan's status." },
    },
  },
  refusals: [
    { code: "not_found", sentence: "There is no such scan." },
    { code: "conflict", sentence: "The scan has ended already." },
  ],
  examples: {
    running: {
      summary: "A running scan",
      path: { job_id: EXAMPLE.runningJobId },
      status: 202,
      answer: { job_id: EXAMPLE.runningJobId, status: "cancelled" },
    },
    ended: {
      summary: "A scan that has ended",
      path: { job_id: EXAMPLE.jobId },
      refusal: {
        code: "conflict",
        detail: `Scan ${EXAMPLE.jobId} is complete already: there is nothing to cancel.`,
      },
    },
  },
} as const satisfies Route;

/** POST /api/v3/scan/{job_id}/cancel */
export function cancelScanHandler(context: ReadContext): ApiHandler {
  return handlerFor(cancelScanRoute).authenticated(context, async ({ path }) => {
    await cancelJob(context.db, path.job_id);
    return {
      status: 202,
      body: { job_id: path.job_id, status: "cancelled" },
      headers: { location: `/api/v3/scan/status/${path.job_id}` },
    };
  });
}
