import { deleteScan } from "@contact-scanner/core/jobs/delete-scan";
import type { ReadContext } from "../context.ts";
import { actorOf } from "../http/actor.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, noSuchScan } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { jobPath } from "../http/schemas.ts";

export const deleteScanRoute = {
  entry: "delete-scan",
  method: "DELETE",
  path: "/api/v3/scan/{job_id}",
  rights: "edit",
  scope: "domains:delete",
  place: 65,
  tag: "Scans",
  summary: "Delete a scan",
  description:
    "Deletes a scan that has ended, with what it saw. The domain's pages and contacts stay, and so do other scans. A " +
    "scan that is active is not deleted.",
  ids: jobPath,
  answers: { 204: { description: "The scan is gone." } },
  refusals: [
    { code: "not_found", sentence: "There is no such scan." },
    { code: "conflict", sentence: "The scan is active." },
    { code: "unavailable", sentence: "Its pages and contacts, of an older version, are being made." },
  ],
  examples: {
    ended: { summary: "A scan that has ended", path: { job_id: EXAMPLE.jobId }, status: 204 },
    running: {
      summary: "A running scan",
      path: { job_id: EXAMPLE.runningJobId },
      refusal: {
        code: "conflict",
        detail: `Scan ${EXAMPLE.runningJobId} is running. Cancel it, or wait for its end.`,
      },
    },
    unknown: { summary: "An id that no scan has", path: { job_id: EXAMPLE.unknownId }, refusal: noSuchScan },
  },
} as const satisfies Route;

/** DELETE /api/v3/scan/{job_id} */
export function deleteScanHandler(context: ReadContext): ApiHandler {
  return handlerFor(deleteScanRoute).authenticated(context, async (request) => {
    await deleteScan(context.db, request.path.job_id, actorOf(request));
    return { status: 204 };
  });
}
