import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import type { ApiContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { apiHandler, NO_INPUT } from "../http/api-handler.ts";
import { json } from "../http/respond.ts";
import { jobPath } from "../http/schemas.ts";

/** POST /api/v3/scan/{job_id}/cancel: 202 for a pending or running scan, 409 for one that ended. */
export function cancelScanHandler(context: ApiContext): ApiHandler {
  return apiHandler(context, { ...NO_INPUT, path: jobPath }, async ({ path }) => {
    await cancelJob(context.db, path.job_id);
    const location = `/api/v3/scan/status/${path.job_id}`;
    return json(202, { job_id: path.job_id, status: "cancelled" }, { location });
  });
}
