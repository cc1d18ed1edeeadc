import { requireScanRows } from "@contact-scanner/core/jobs/scan-rows";
import { requireJob } from "@contact-scanner/core/jobs/status";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import {
  answerContactPoints,
  contactPointAnswers,
  contactPointQuery,
} from "../http/contact-point-schemas.ts";
import { EXAMPLE_CONTACT_POINT_CSV, EXAMPLE_PHONE, EXAMPLE_PROFILE } from "../http/example-contents.ts";
import { EXAMPLE, noSuchScan } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { scanRowsRefusals } from "../http/scan-schemas.ts";
import { jobPath } from "../http/schemas.ts";

export const scanContactPointsRoute = {
  entry: "scan-contact-points",
  method: "GET",
  path: "/api/v3/scan/{job_id}/contact-points",
  rights: "read",
  scope: "scans:read",
  place: 44,
  tag: "Scans",
  summary: "List a scan's phones, profiles and forms",
  description:
    "The phones, profiles and contact forms on the pages that this scan read, in the order in which the domain's " +
    "scans first saw them. No later scan changes them. With `Accept: text/csv` the answer is CSV. In CSV a number " +
    "has an apostrophe before it, as has whatever a spreadsheet would take for a formula.",
  ids: jobPath,
  query: contactPointQuery,
  answers: contactPointAnswers,
  refusals: scanRowsRefusals,
  examples: {
    all: {
      summary: "The contact points of a scan",
      path: { job_id: EXAMPLE.jobId },
      status: 200,
      answer: { items: [EXAMPLE_PHONE, EXAMPLE_PROFILE], next_cursor: null },
    },
    csv: {
      summary: "As CSV",
      path: { job_id: EXAMPLE.jobId },
      headers: { Accept: "text/csv" },
      status: 200,
      answer: EXAMPLE_CONTACT_POINT_CSV,
    },
    unknown: {
      summary: "An id that no scan has",
      path: { job_id: EXAMPLE.unknownId },
      refusal: noSuchScan,
    },
  },
} as const satisfies Route;

/** GET /api/v3/scan/{job_id}/contact-points */
export function scanContactPointsHandler(context: ReadContext): ApiHandler {
  return handlerFor(scanContactPointsRoute).authenticated(context, async (request) => {
    const scan = await requireJob(context.db, request.path.job_id);
    requireScanRows(scan);
    return await answerContactPoints(request, context.db, { kind: "scan", scan });
  });
}
