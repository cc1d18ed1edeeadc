import { scanStatus } from "@contact-scanner/core/jobs/status";
import type { ApiContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { apiHandler, NO_INPUT } from "../http/api-handler.ts";
import { json } from "../http/respond.ts";
import { jobPath } from "../http/schemas.ts";

/** seconds between two looks at an active scan: its row changes with each checkpoint, about as often */
const POLL_SECONDS = 2;

/** GET /api/v3/scan/status/{job_id} */
export function scanStatusHandler(context: ApiContext): ApiHandler {
  return apiHandler(context, { ...NO_INPUT, path: jobPath }, async ({ path }) => {
    const scan = await scanStatus(context.db, path.job_id);
    return json(200, scan, scan.finished_at === null ? { "retry-after": String(POLL_SECONDS) } : {});
  });
}
