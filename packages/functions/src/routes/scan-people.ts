import { requireScanRows } from "@contact-scanner/core/jobs/scan-rows";
import { requireJob } from "@contact-scanner/core/jobs/status";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE_PERSON, EXAMPLE_PERSON_CSV } from "../http/example-contents.ts";
import { EXAMPLE, noSuchScan } from "../http/example-rows.ts";
import { answerPeople, peopleAnswers, peopleQuery } from "../http/people-schemas.ts";
import type { Route } from "../http/route.ts";
import { scanRowsRefusals } from "../http/scan-schemas.ts";
import { jobPath } from "../http/schemas.ts";

export const scanPeopleRoute = {
  entry: "scan-people",
  method: "GET",
  path: "/api/v3/scan/{job_id}/people",
  rights: "read",
  scope: "scans:read",
  place: 42,
  tag: "Scans",
  summary: "List a scan's people",
  description:
    "The people whom this scan's pages name beside an address or a number, in the order in which the domain's scans " +
    "first saw them, with all that reaches them and where. Who has two roles is listed twice. No later scan changes " +
    "them. With `Accept: text/csv` the answer is CSV.",
  ids: jobPath,
  query: peopleQuery,
  answers: peopleAnswers,
  refusals: scanRowsRefusals,
  examples: {
    all: {
      summary: "The people of a scan",
      path: { job_id: EXAMPLE.jobId },
      status: 200,
      answer: { items: [EXAMPLE_PERSON], next_cursor: null },
    },
    csv: {
      summary: "As CSV",
      path: { job_id: EXAMPLE.jobId },
      headers: { Accept: "text/csv" },
      status: 200,
      answer: EXAMPLE_PERSON_CSV,
    },
    unknown: {
      summary: "An id that no scan has",
      path: { job_id: EXAMPLE.unknownId },
      refusal: noSuchScan,
    },
  },
} as const satisfies Route;

/** GET /api/v3/scan/{job_id}/people */
export function scanPeopleHandler(context: ReadContext): ApiHandler {
  return handlerFor(scanPeopleRoute).authenticated(context, async (request) => {
    const scan = await requireJob(context.db, request.path.job_id);
    requireScanRows(scan);
    return await answerPeople(request, context.db, { kind: "scan", scan });
  });
}
