import { requireScanRows } from "@contact-scanner/core/jobs/scan-rows";
import { requireJob } from "@contact-scanner/core/jobs/status";
import { showOrganization } from "@contact-scanner/core/organizations/show-organization";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE_ORGANIZATION } from "../http/example-contents.ts";
import { EXAMPLE, noSuchScan } from "../http/example-rows.ts";
import { organizationAnswers, toOrganizationBody } from "../http/organization-schemas.ts";
import type { Route } from "../http/route.ts";
import { scanRowsRefusals } from "../http/scan-schemas.ts";
import { jobPath } from "../http/schemas.ts";

export const scanOrganizationRoute = {
  entry: "scan-organization",
  method: "GET",
  path: "/api/v3/scan/{job_id}/organization",
  rights: "read",
  scope: "scans:read",
  place: 46,
  tag: "Scans",
  summary: "Show a scan's organisation",
  description:
    "What the pages that this scan read tell of the organisation behind the site: of each fact the value that an " +
    "imprint tells before that of structured data, then the one on most pages, then the one that was read first.",
  ids: jobPath,
  answers: organizationAnswers,
  refusals: scanRowsRefusals,
  examples: {
    told: {
      summary: "The organisation behind a site",
      path: { job_id: EXAMPLE.jobId },
      status: 200,
      answer: EXAMPLE_ORGANIZATION,
    },
    unknown: {
      summary: "An id that no scan has",
      path: { job_id: EXAMPLE.unknownId },
      refusal: noSuchScan,
    },
  },
} as const satisfies Route;

/** GET /api/v3/scan/{job_id}/organization */
export function scanOrganizationHandler(context: ReadContext): ApiHandler {
  return handlerFor(scanOrganizationRoute).authenticated(context, async (request) => {
    const scan = await requireJob(context.db, request.path.job_id);
    requireScanRows(scan);
    const seen = await showOrganization(context.db, { kind: "scan", scan });
    return { status: 200, body: toOrganizationBody(seen) };
  });
}
