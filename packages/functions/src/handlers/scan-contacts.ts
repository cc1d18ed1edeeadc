import { listScanContacts } from "@contact-scanner/core/contacts/repository";
import { requireJob } from "@contact-scanner/core/jobs/status";
import type { ApiContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { apiHandler, NO_INPUT } from "../http/api-handler.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { json } from "../http/respond.ts";
import { jobPath, listQuery } from "../http/schemas.ts";

/** GET /api/v3/scan/{job_id}/contacts: the addresses that the scan saw, oldest first. */
export function scanContactsHandler(context: ApiContext): ApiHandler {
  return apiHandler(context, { ...NO_INPUT, path: jobPath, query: listQuery }, async ({ path, query }) => {
    const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor);
    await requireJob(context.db, path.job_id);
    // One row more than asked for tells whether there is a next page.
    const rows = await listScanContacts(context.db, path.job_id, { after, limit: query.limit + 1 });
    const page = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return json(200, {
      items: page.map(({ position, ...contact }) => contact),
      next_cursor: last ? encodeCursor({ createdAt: last.position, id: last.id }) : null,
    });
  });
}
