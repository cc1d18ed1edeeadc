import { scanStatus } from "@contact-scanner/core/jobs/status";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, EXAMPLE_SCAN, noSuchScan } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { scanStatusSchema } from "../http/scan-schemas.ts";
import { jobPath } from "../http/schemas.ts";

/** seconds between two looks at an active scan: its row changes with each checkpoint, about as often */
const POLL_SECONDS = 2;

export const scanStatusRoute = {
  entry: "scan-status",
  method: "GET",
  path: "/api/v3/scan/status/{job_id}",
  rights: "read",
  scope: "scans:read",
  place: 30,
  tag: "Scans",
  summary: "Read a scan's status",
  description:
    "The scan as it stands now. `result_data` is null until the scan ends and after a failure (a cancelled scan has what was stored of it); `error` is a sentence " +
    "that says why a scan failed. Zero addresses is a complete scan: `evidence` says whether the site could be seen.",
  ids: jobPath,
  answers: {
    200: {
      description: "The scan.",
      body: scanStatusSchema,
      headers: {
        "Retry-After": "While the scan is active: seconds until another look is worth it.",
      },
    },
  },
  refusals: [{ code: "not_found", sentence: "There is no such scan." }],
  examples: {
    complete: {
      summary: "A scan that is complete",
      path: { job_id: EXAMPLE.jobId },
      status: 200,
      answer: EXAMPLE_SCAN,
    },
    unknown: {
      summary: "An id that no scan has",
      path: { job_id: EXAMPLE.unknownId },
      refusal: noSuchScan,
    },
    malformed: {
      summary: "An id that is no UUID",
      path: { job_id: "7" },
      refusal: {
        code: "malformed_id",
        detail: "The id in the path is no UUID.",
      },
    },
  },
} as const satisfies Route;

/** GET /api/v3/scan/status/{job_id} */
export function scanStatusHandler(context: ReadContext): ApiHandler {
  return handlerFor(scanStatusRoute).authenticated(
    context,
    async ({ path, caller }) => {
      const scan = await scanStatus(context.db, path.job_id, { askedBy: caller.userId });
      const headers = scan.finished_at === null ? { "retry-after": String(POLL_SECONDS) } : {};
      return { status: 200, body: scan, headers };
    },
    { profile: "by_statement" },
  );
}
