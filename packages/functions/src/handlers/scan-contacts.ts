import { listScanContacts } from "@contact-scanner/core/contacts/repository";
import { requireJob } from "@contact-scanner/core/jobs/status";
import type { ApiContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { contactList } from "../http/contact-schemas.ts";
import type { Contract } from "../http/contract.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { EXAMPLE, EXAMPLE_CONTACT, noSuchScan } from "../http/example-rows.ts";
import { jobPath, listQuery } from "../http/schemas.ts";

export const scanContactsContract = {
  tag: "Scans",
  summary: "List a scan's contacts",
  description: "The domain's addresses that this scan saw, oldest first.",
  path: jobPath,
  query: listQuery,
  answers: { 200: { description: "A page of contacts.", body: contactList } },
  refusals: [{ code: "not_found", sentence: "There is no such scan." }],
  examples: {
    first_page: {
      summary: "The contacts of a scan",
      path: { job_id: EXAMPLE.jobId },
      status: 200,
      answer: { items: [EXAMPLE_CONTACT], next_cursor: null },
    },
    unknown: {
      summary: "An id that no scan has",
      path: { job_id: EXAMPLE.unknownId },
      refusal: noSuchScan,
    },
  },
} as const satisfies Contract;

/** GET /api/v3/scan/{job_id}/contacts: the addresses that the scan saw, oldest first. */
export function scanContactsHandler(context: ApiContext): ApiHandler {
  return handlerFor(scanContactsContract).authenticated(context, async ({ path, query }) => {
    const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor);
    await requireJob(context.db, path.job_id);
    // One row more than asked for tells whether there is a next page.
    const rows = await listScanContacts(context.db, path.job_id, { after, limit: query.limit + 1 });
    const page = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      status: 200,
      body: {
        items: page.map(({ position, ...contact }) => contact),
        next_cursor: last ? encodeCursor({ createdAt: last.position, id: last.id }) : null,
      },
    };
  });
}
