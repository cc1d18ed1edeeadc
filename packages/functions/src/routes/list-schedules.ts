import { listSchedules } from "@contact-scanner/core/schedules/repository";
import * as z from "zod/mini";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, EXAMPLE_SCHEDULE } from "../http/example-rows.ts";
import { jsonList } from "../http/list-answer.ts";
import type { Route } from "../http/route.ts";
import { scheduleList, toScheduleBody } from "../http/schedule-schemas.ts";
import { described, listQuery, NEXT_PAGE_HEADERS } from "../http/schemas.ts";

export const listSchedulesRoute = {
  entry: "list-schedules",
  method: "GET",
  path: "/api/v3/schedules",
  rights: "read",
  scope: "scans:read",
  place: 20,
  tag: "Schedules",
  summary: "List schedules",
  description: "All schedules, newest first.",
  query: z.extend(listQuery, {
    domain_id: described("Only schedules of this domain.", z.optional(z.uuid())),
  }),
  answers: { 200: { description: "A page of schedules.", body: scheduleList, headers: NEXT_PAGE_HEADERS } },
  examples: {
    of_domain: {
      summary: "The schedules of a domain",
      query: { domain_id: EXAMPLE.domainId },
      status: 200,
      answer: { items: [EXAMPLE_SCHEDULE], next_cursor: null },
    },
  },
} as const satisfies Route;

/** GET /api/v3/schedules */
export function listSchedulesHandler(context: ReadContext): ApiHandler {
  return handlerFor(listSchedulesRoute).authenticated(context, async (request) => {
    const { domain_id: domainId } = request.query;
    return await jsonList(request, async (window) => {
      const listed = await listSchedules(context.db, { domainId }, window);
      return listed.map(({ row, position }) => ({ row: toScheduleBody(row), position }));
    });
  });
}
