import { listBatchContacts } from "@contact-scanner/core/contacts/list-batch-contacts";
import { listBestContacts } from "@contact-scanner/core/contacts/list-best-contacts";
import { requireBatch } from "@contact-scanner/core/jobs/batch-repository";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { BATCH_CONTACT_COLUMNS, batchContactAnswers, batchContactQuery } from "../http/batch-schemas.ts";
import { answerContacts } from "../http/contact-schemas.ts";
import {
  EXAMPLE,
  EXAMPLE_BATCH_CONTACT,
  EXAMPLE_BATCH_CONTACT_CSV,
  noSuchBatch,
} from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { batchPath } from "../http/schemas.ts";

export const batchContactsRoute = {
  entry: "batch-contacts",
  method: "GET",
  path: "/api/v3/scan/batch/{batch_id}/contacts",
  rights: "read",
  scope: "scans:read",
  place: 24,
  tag: "Scans",
  summary: "List a batch's contacts",
  description:
    "The addresses that the batch's scans saw, as each saw them: scan by scan, the oldest first, and of a scan the " +
    "oldest address first. They can be read while the scans run. A scan whose rows are no longer kept has none here. " +
    "With `Accept: text/csv` the answer is CSV.",
  ids: batchPath,
  query: batchContactQuery,
  answers: batchContactAnswers,
  refusals: [{ code: "not_found", sentence: "There is no such batch." }],
  examples: {
    best: {
      summary: "The best contact of each domain",
      path: { batch_id: EXAMPLE.batchId },
      query: { per_domain: "1" },
      status: 200,
      answer: { items: [EXAMPLE_BATCH_CONTACT], next_cursor: null },
    },
    csv: {
      summary: "All as CSV",
      path: { batch_id: EXAMPLE.batchId },
      headers: { Accept: "text/csv" },
      status: 200,
      answer: EXAMPLE_BATCH_CONTACT_CSV,
    },
    unknown: {
      summary: "An id that no batch has",
      path: { batch_id: EXAMPLE.unknownId },
      refusal: noSuchBatch,
    },
  },
} as const satisfies Route;

/** GET /api/v3/scan/batch/{batch_id}/contacts */
export function batchContactsHandler(context: ReadContext): ApiHandler {
  return handlerFor(batchContactsRoute).authenticated(context, async (request) => {
    const { batch_id: batchId } = request.path;
    await requireBatch(context.db, batchId);
    const { per_domain, min_confidence: minConfidence } = request.query;
    const list = per_domain === "1" ? listBestContacts : listBatchContacts;
    return await answerContacts(
      request,
      (part) => list(context.db, { batchId, minConfidence }, part),
      BATCH_CONTACT_COLUMNS,
    );
  });
}
