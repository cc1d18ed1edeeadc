import { findBaseScan, requireBaseScan } from "@contact-scanner/core/changes/base-scan";
import { listChanges } from "@contact-scanner/core/changes/list-changes";
import { requireScanRows } from "@contact-scanner/core/jobs/scan-rows";
import { requireJob } from "@contact-scanner/core/jobs/status";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { changeAnswers, changeColumns, changeQuery } from "../http/change-schemas.ts";
import { EXAMPLE, EXAMPLE_CHANGE, EXAMPLE_CHANGE_CSV, noSuchScan } from "../http/example-rows.ts";
import { jsonOrCsvList } from "../http/list-answer.ts";
import type { Route } from "../http/route.ts";
import { scanRowsRefusals } from "../http/scan-schemas.ts";
import { jobPath } from "../http/schemas.ts";

export const scanChangesRoute = {
  entry: "scan-changes",
  method: "GET",
  path: "/api/v3/scan/{job_id}/changes",
  rights: "read",
  scope: "scans:read",
  place: 55,
  tag: "Scans",
  summary: "List what changed since the scan before",
  description:
    "The addresses that this scan and an earlier one of the domain saw differently, oldest first; `since` says which " +
    "earlier one. An address is `gone` only where this scan read the pages that had it: what it could not read makes " +
    "`unknown`. With `Accept: text/csv` the answer is CSV.",
  ids: jobPath,
  query: changeQuery,
  answers: changeAnswers,
  refusals: scanRowsRefusals,
  examples: {
    first: {
      summary: "A domain's first scan: every address has appeared",
      path: { job_id: EXAMPLE.jobId },
      status: 200,
      answer: { since: null, items: [EXAMPLE_CHANGE], next_cursor: null },
    },
    gone: {
      summary: "What is gone: nothing",
      path: { job_id: EXAMPLE.jobId },
      query: { change: "gone" },
      status: 200,
      answer: { since: null, items: [], next_cursor: null },
    },
    csv: {
      summary: "As CSV",
      path: { job_id: EXAMPLE.jobId },
      headers: { Accept: "text/csv" },
      status: 200,
      answer: EXAMPLE_CHANGE_CSV,
    },
    unknown: {
      summary: "An id that no scan has",
      path: { job_id: EXAMPLE.unknownId },
      refusal: noSuchScan,
    },
  },
} as const satisfies Route;

/** GET /api/v3/scan/{job_id}/changes */
export function scanChangesHandler(context: ReadContext): ApiHandler {
  return handlerFor(scanChangesRoute).authenticated(context, async (request) => {
    const { db } = context;
    const { since, change } = request.query;
    const job = await requireJob(db, request.path.job_id);
    const scanId = requireScanRows(job);
    const base = since === undefined ? await findBaseScan(db, job) : await requireBaseScan(db, job, since);
    const scans = { scanId, baseId: base?.id ?? null };
    const sinceJobId = base?.job_id ?? null;
    const answer = await jsonOrCsvList(
      request,
      (window) => listChanges(db, { scans, change, window }),
      changeColumns(sinceJobId),
    );
    return "body" in answer ? { ...answer, body: { since: sinceJobId, ...answer.body } } : answer;
  });
}
