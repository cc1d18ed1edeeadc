import { pauseJob } from "@contact-scanner/core/jobs/pause";
import * as z from "zod/mini";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, noSuchScan } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { jobPath } from "../http/schemas.ts";

export const pauseScanRoute = {
  entry: "pause-scan",
  method: "POST",
  path: "/api/v3/scan/{job_id}/pause",
  rights: "edit",
  scope: "scans:write",
  place: 61,
  tag: "Scans",
  summary: "Pause a scan",
  description:
    "Stops a pending or running scan until it is resumed; its worker notices within seconds. What it has stored stays, and its place is free for another scan of its user's. A paused scan can be cancelled, and remains its domain's active one.",
  ids: jobPath,
  answers: {
    202: {
      description: "The scan is paused.",
      body: z.object({ job_id: z.uuid(), paused: z.literal(true) }),
      headers: { Location: "The scan's status." },
    },
  },
  refusals: [
    { code: "not_found", sentence: "There is no such scan." },
    { code: "conflict", sentence: "The scan has ended, or is paused." },
  ],
  examples: {
    active: {
      summary: "A running scan",
      path: { job_id: EXAMPLE.runningJobId },
      status: 202,
      answer: { job_id: EXAMPLE.runningJobId, paused: true },
    },
    ended: {
      summary: "A scan that has ended",
      path: { job_id: EXAMPLE.jobId },
      refusal: {
        code: "conflict",
        detail: `Scan ${EXAMPLE.jobId} is complete already: there is nothing to pause.`,
      },
    },
    unknown: {
      summary: "An id that no scan has",
      path: { job_id: EXAMPLE.unknownId },
      refusal: noSuchScan,
    },
  },
} as const satisfies Route;

/** POST /api/v3/scan/{job_id}/pause */
export function pauseScanHandler(context: ReadContext): ApiHandler {
  return handlerFor(pauseScanRoute).authenticated(context, async ({ path: { job_id } }) => {
    await pauseJob(context.db, job_id);
    return {
      status: 202,
      body: { job_id, paused: true },
      headers: { location: `/api/v3/scan/status/${job_id}` },
    };
  });
}
