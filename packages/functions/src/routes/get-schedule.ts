import { requireSchedule } from "@contact-scanner/core/schedules/repository";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, EXAMPLE_SCHEDULE, noSuchSchedule } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { schedulePath, scheduleSchema, toScheduleBody } from "../http/schedule-schemas.ts";

export const getScheduleRoute = {
  entry: "get-schedule",
  method: "GET",
  path: "/api/v3/schedules/{schedule_id}",
  rights: "read",
  scope: "scans:read",
  place: 30,
  tag: "Schedules",
  summary: "Read a schedule",
  description: "The schedule, when it is due, and what became of its last scan.",
  ids: schedulePath,
  answers: { 200: { description: "The schedule.", body: scheduleSchema } },
  refusals: [{ code: "not_found", sentence: "There is no such schedule." }],
  examples: {
    known: {
      summary: "A schedule",
      path: { schedule_id: EXAMPLE.scheduleId },
      status: 200,
      answer: EXAMPLE_SCHEDULE,
    },
    unknown: {
      summary: "An id that no schedule has",
      path: { schedule_id: EXAMPLE.unknownId },
      refusal: noSuchSchedule,
    },
  },
} as const satisfies Route;

/** GET /api/v3/schedules/{schedule_id} */
export function getScheduleHandler(context: ReadContext): ApiHandler {
  return handlerFor(getScheduleRoute).authenticated(context, async ({ path }) => ({
    status: 200,
    body: toScheduleBody(await requireSchedule(context.db, path.schedule_id)),
  }));
}
