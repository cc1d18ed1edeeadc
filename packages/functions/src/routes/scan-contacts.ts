import { listScanContacts } from "@contact-scanner/core/contacts/list-scan-contacts";
import { requireScanRows } from "@contact-scanner/core/jobs/scan-rows";
import { requireJob } from "@contact-scanner/core/jobs/status";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { answerContacts, CONTACT_COLUMNS, contactAnswers, contactQuery } from "../http/contact-schemas.ts";
import { EXAMPLE, EXAMPLE_CONTACT, EXAMPLE_CONTACT_CSV, noSuchScan } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { scanRowsRefusals } from "../http/scan-schemas.ts";
import { jobPath } from "../http/schemas.ts";

export const scanContactsRoute = {
  entry: "scan-contacts",
  method: "GET",
  path: "/api/v3/scan/{job_id}/contacts",
  rights: "read",
  scope: "scans:read",
  place: 40,
  tag: "Scans",
  summary: "List a scan's contacts",
  description:
    "The addresses that this scan saw, as it saw them, those that were known before included; oldest first. No later " +
    "scan changes them. They can be read while the scan runs. With `Accept: text/csv` the answer is CSV.",
  ids: jobPath,
  query: contactQuery,
  answers: contactAnswers,
  refusals: scanRowsRefusals,
  examples: {
    all: {
      summary: "The contacts of a scan",
      path: { job_id: EXAMPLE.jobId },
      status: 200,
      answer: { items: [EXAMPLE_CONTACT], next_cursor: null },
    },
    filtered: {
      summary: "Free-mail addresses only: this scan saw none",
      path: { job_id: EXAMPLE.jobId },
      query: { type: "free" },
      status: 200,
      answer: { items: [], next_cursor: null },
    },
    trusted: {
      summary: "Only those of a confidence of 90 or more",
      path: { job_id: EXAMPLE.jobId },
      query: { min_confidence: "90" },
      status: 200,
      answer: { items: [EXAMPLE_CONTACT], next_cursor: null },
    },
    csv: {
      summary: "As CSV",
      path: { job_id: EXAMPLE.jobId },
      headers: { Accept: "text/csv" },
      status: 200,
      answer: EXAMPLE_CONTACT_CSV,
    },
    excel: {
      summary: "As CSV for Excel",
      path: { job_id: EXAMPLE.jobId },
      query: { bom: "1" },
      headers: { Accept: "text/csv" },
      status: 200,
      answer: `\ufeff${EXAMPLE_CONTACT_CSV}`,
    },
    unknown: {
      summary: "An id that no scan has",
      path: { job_id: EXAMPLE.unknownId },
      refusal: noSuchScan,
    },
  },
} as const satisfies Route;

/** GET /api/v3/scan/{job_id}/contacts */
export function scanContactsHandler(context: ReadContext): ApiHandler {
  return handlerFor(scanContactsRoute).authenticated(context, async (request) => {
    const job = await requireJob(context.db, request.path.job_id);
    requireScanRows(job);
    return await answerContacts(request, (part) => listScanContacts(context.db, job, part), CONTACT_COLUMNS);
  });
}
