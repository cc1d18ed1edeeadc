import { resumeJob } from "@contact-scanner/core/jobs/pause";
import * as z from "zod/mini";
import type { SubmitContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, noSuchScan } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { jobPath } from "../http/schemas.ts";

export const resumeScanRoute = {
  entry: "resume-scan",
  method: "POST",
  path: "/api/v3/scan/{job_id}/resume",
  rights: "submit",
  scope: "scans:write",
  place: 62,
  tag: "Scans",
  summary: "Resume a scan",
  description:
    "Lets a paused scan go on where it was: at once where its user has room for it, or else when another of the user's scans has ended.",
  ids: jobPath,
  answers: {
    202: {
      description: "The scan goes on, or waits for its turn.",
      body: z.object({ job_id: z.uuid(), paused: z.literal(false) }),
      headers: { Location: "The scan's status." },
    },
  },
  refusals: [
    { code: "not_found", sentence: "There is no such scan." },
    { code: "conflict", sentence: "The scan is not paused." },
  ],
  examples: {
    active: {
      summary: "A paused scan",
      path: { job_id: EXAMPLE.pausedJobId },
      status: 202,
      answer: { job_id: EXAMPLE.pausedJobId, paused: false },
    },
    ended: {
      summary: "A scan that has ended",
      path: { job_id: EXAMPLE.jobId },
      refusal: {
        code: "conflict",
        detail: `Scan ${EXAMPLE.jobId} is not paused: there is nothing to resume.`,
      },
    },
    unknown: {
      summary: "An id that no scan has",
      path: { job_id: EXAMPLE.unknownId },
      refusal: noSuchScan,
    },
  },
} as const satisfies Route;

/** POST /api/v3/scan/{job_id}/resume */
export function resumeScanHandler(context: SubmitContext): ApiHandler {
  return handlerFor(resumeScanRoute).authenticated(context, async ({ path: { job_id } }) => {
    await resumeJob(context, job_id);
    return {
      status: 202,
      body: { job_id, paused: false },
      headers: { location: `/api/v3/scan/status/${job_id}` },
    };
  });
}
