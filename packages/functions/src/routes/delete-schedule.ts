import { deleteSchedule } from "@contact-scanner/core/schedules/repository";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, noSuchSchedule } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { schedulePath } from "../http/schedule-schemas.ts";

export const deleteScheduleRoute = {
  entry: "delete-schedule",
  method: "DELETE",
  path: "/api/v3/schedules/{schedule_id}",
  rights: "edit",
  scope: "scans:write",
  place: 50,
  tag: "Schedules",
  summary: "Delete a schedule",
  description: "Deletes the schedule. The scans that it started stay, one that is active too.",
  ids: schedulePath,
  answers: { 204: { description: "The schedule is gone." } },
  refusals: [{ code: "not_found", sentence: "There is no such schedule." }],
  examples: {
    known: { summary: "A schedule", path: { schedule_id: EXAMPLE.scheduleId }, status: 204 },
    unknown: {
      summary: "An id that no schedule has",
      path: { schedule_id: EXAMPLE.unknownId },
      refusal: noSuchSchedule,
    },
  },
} as const satisfies Route;

/** DELETE /api/v3/schedules/{schedule_id} */
export function deleteScheduleHandler(context: ReadContext): ApiHandler {
  return handlerFor(deleteScheduleRoute).authenticated(context, async ({ path }) => {
    await deleteSchedule(context.db, path.schedule_id);
    return { status: 204 };
  });
}
