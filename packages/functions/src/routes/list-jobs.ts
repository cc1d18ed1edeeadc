import { listJobs } from "@contact-scanner/core/jobs/list-jobs";
import * as z from "zod/mini";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, EXAMPLE_SCAN_SUMMARY } from "../http/example-rows.ts";
import { jsonList } from "../http/list-answer.ts";
import type { Route } from "../http/route.ts";
import { scanList } from "../http/scan-schemas.ts";
import { described, jobStatus, listQuery, NEXT_PAGE_HEADERS } from "../http/schemas.ts";

export const listJobsRoute = {
  entry: "list-jobs",
  method: "GET",
  path: "/api/v3/scan/jobs",
  rights: "read",
  scope: "scans:read",
  place: 70,
  tag: "Scans",
  summary: "List scans",
  description: "All scans, newest first.",
  query: z.extend(listQuery, {
    status: described("Only scans of this status.", z.optional(jobStatus)),
    domain_id: described("Only scans of this domain.", z.optional(z.uuid())),
    batch_id: described("Only scans of this batch, those that it joined too.", z.optional(z.uuid())),
  }),
  answers: { 200: { description: "A page of scans.", body: scanList, headers: NEXT_PAGE_HEADERS } },
  examples: {
    complete: {
      summary: "The complete scans of a domain",
      query: { status: "complete", domain_id: EXAMPLE.domainId },
      status: 200,
      answer: { items: [EXAMPLE_SCAN_SUMMARY], next_cursor: null },
    },
    of_batch: {
      summary: "The complete scans of a batch",
      query: { status: "complete", batch_id: EXAMPLE.batchId },
      status: 200,
      answer: { items: [EXAMPLE_SCAN_SUMMARY], next_cursor: null },
    },
    invalid: {
      summary: "A status that there is none of",
      query: { status: "done" },
      refusal: {
        code: "invalid_fields",
        detail: "Some fields are missing or wrong; `errors` names them.",
        fields: [
          {
            field: "status",
            detail: 'Invalid option: expected one of "pending"|"running"|"complete"|"failed"|"cancelled"',
          },
        ],
      },
    },
  },
} as const satisfies Route;

/** GET /api/v3/scan/jobs */
export function listJobsHandler(context: ReadContext): ApiHandler {
  return handlerFor(listJobsRoute).authenticated(context, async (request) => {
    const { status, domain_id: domainId, batch_id: batchId } = request.query;
    const filters = { status, domainId, batchId };
    return await jsonList(request, (window) => listJobs(context.db, filters, window));
  });
}
