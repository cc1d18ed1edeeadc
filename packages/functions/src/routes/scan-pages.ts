import { requireScanRows } from "@contact-scanner/core/jobs/scan-rows";
import { requireJob } from "@contact-scanner/core/jobs/status";
import { listScanPages } from "@contact-scanner/core/pages/list-pages";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, EXAMPLE_PAGE, noSuchScan } from "../http/example-rows.ts";
import { jsonOrCsvList } from "../http/list-answer.ts";
import { PAGE_COLUMNS, pageList } from "../http/page-schemas.ts";
import type { Route } from "../http/route.ts";
import { scanRowsRefusals } from "../http/scan-schemas.ts";
import { csvListQuery, jobPath, NEXT_PAGE_HEADERS } from "../http/schemas.ts";

export const scanPagesRoute = {
  entry: "scan-pages",
  method: "GET",
  path: "/api/v3/scan/{job_id}/pages",
  rights: "read",
  scope: "scans:read",
  place: 50,
  tag: "Scans",
  summary: "List a scan's pages",
  description:
    "The pages that the scan visited, as it read them, first visited first; a page that failed has its `error`. No " +
    "later scan changes them. With `Accept: text/csv` the answer is CSV.",
  ids: jobPath,
  query: csvListQuery,
  answers: {
    200: { description: "A page of pages.", body: pageList, text: "text/csv", headers: NEXT_PAGE_HEADERS },
  },
  refusals: scanRowsRefusals,
  examples: {
    all: {
      summary: "The pages of a scan",
      path: { job_id: EXAMPLE.jobId },
      status: 200,
      answer: { items: [EXAMPLE_PAGE], next_cursor: null },
    },
    unknown: {
      summary: "An id that no scan has",
      path: { job_id: EXAMPLE.unknownId },
      refusal: noSuchScan,
    },
  },
} as const satisfies Route;

/** GET /api/v3/scan/{job_id}/pages */
export function scanPagesHandler(context: ReadContext): ApiHandler {
  return handlerFor(scanPagesRoute).authenticated(context, async (request) => {
    const job = await requireJob(context.db, request.path.job_id);
    requireScanRows(job);
    return await jsonOrCsvList(request, (window) => listScanPages(context.db, job, window), PAGE_COLUMNS);
  });
}
