import { scanStatus } from "@contact-scanner/core/jobs/status";
import type { ApiContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { apiHandler, NO_INPUT } from "../http/api-handler.ts";
import { json } from "../http/respond.ts";
import { jobPath } from "../http/schemas.ts";

/** GET /api/v3/scan/status/{job_id} */
export function scanStatusHandler(context: ApiContext): ApiHandler {
  return apiHandler(context, { ...NO_INPUT, path: jobPath }, async ({ path }) => {
    return json(200, await scanStatus(context.db, path.job_id));
  });
}
