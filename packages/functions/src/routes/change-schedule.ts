import { changeSchedule, type ScheduleChanges } from "@contact-scanner/core/schedules/change-schedule";
import * as z from "zod/mini";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { collectOption } from "../http/collect-option.ts";
import { EXAMPLE, EXAMPLE_SCHEDULE, noSuchSchedule } from "../http/example-rows.ts";
import { pageOptions } from "../http/page-options.ts";
import { renderOption } from "../http/render-option.ts";
import type { Route } from "../http/route.ts";
import {
  schedulePath,
  scheduleSchema,
  tellingFields,
  timingFields,
  toScheduleBody,
} from "../http/schedule-schemas.ts";
import { described, named, scanLimits } from "../http/schemas.ts";

const body = named(
  "ScheduleChanges",
  z
    .strictObject({
      ...timingFields,
      ...scanLimits,
      ...pageOptions,
      ...collectOption,
      ...renderOption,
      ...tellingFields,
      paused: described(
        "true: it starts nothing until it is resumed. false: it is resumed, and its failures are forgotten.",
        z.optional(z.boolean()),
      ),
    })
    .check(
      z.refine((changes) => Object.keys(changes).length > 0, { error: "Say what is to change." }),
      z.refine(({ every, cron }) => every === undefined || cron === undefined, {
        error: "Send every or cron, not both.",
      }),
      z.refine(({ every, time_zone }) => every === undefined || time_zone === undefined, {
        path: ["time_zone"],
        error: "time_zone goes with cron.",
      }),
      z.meta({ minProperties: 1 }),
    ),
);

export const changeScheduleRoute = {
  entry: "change-schedule",
  method: "PATCH",
  path: "/api/v3/schedules/{schedule_id}",
  rights: "edit",
  scope: "scans:write",
  place: 40,
  tag: "Schedules",
  summary: "Change, pause or resume a schedule",
  description:
    "Changes what is named and leaves the rest. Where its times change, or it is resumed, its next run is the next one " +
    "from now; times that passed while it was paused are not made up for. An empty list takes a choice of pages back. A " +
    "scan that is active goes on as it began.",
  ids: schedulePath,
  body,
  answers: { 200: { description: "The schedule as it is now.", body: scheduleSchema } },
  refusals: [{ code: "not_found", sentence: "There is no such schedule." }],
  examples: {
    pages: {
      summary: "Fewer pages a scan",
      path: { schedule_id: EXAMPLE.scheduleId },
      body: { max_pages: 20 },
      status: 200,
      answer: { ...EXAMPLE_SCHEDULE, max_pages: 20 },
      fresh: ["updated_at"],
    },
    pause: {
      summary: "Pause it",
      path: { schedule_id: EXAMPLE.scheduleId },
      body: { paused: true },
      status: 200,
      answer: {
        ...EXAMPLE_SCHEDULE,
        next_run_at: null,
        paused_at: "2026-03-03T08:00:00.000Z",
        pause_reason: "asked",
      },
      fresh: ["paused_at", "updated_at"],
    },
    bad_zone: {
      summary: "A time zone that there is none of",
      path: { schedule_id: EXAMPLE.scheduleId },
      body: { cron: "30 7 * * mon-fri", time_zone: "Berlin" },
      refusal: {
        code: "invalid_fields",
        detail: "Some fields are missing or wrong; `errors` names them.",
        fields: [{ field: "time_zone", detail: "A time zone is an IANA name, like `Europe/Berlin`." }],
      },
    },
    unknown: {
      summary: "An id that no schedule has",
      path: { schedule_id: EXAMPLE.unknownId },
      body: { paused: true },
      refusal: noSuchSchedule,
    },
  },
} as const satisfies Route;

/** PATCH /api/v3/schedules/{schedule_id} */
export function changeScheduleHandler(context: ReadContext): ApiHandler {
  return handlerFor(changeScheduleRoute).authenticated(context, async (request) => {
    const { body } = request;
    const { max_pages: maxPages, max_depth: maxDepth, only_changes: onlyChanges, paused } = body;
    const pages = { pages: body, reading: body };
    const changes = { timing: timingOf(body), maxPages, maxDepth, ...pages, onlyChanges, paused };
    const schedule = await changeSchedule(context.db, request.path.schedule_id, changes);
    return { status: 200, body: toScheduleBody(schedule) };
  });
}

function timingOf({ every, cron, time_zone: timeZone }: z.output<typeof body>): ScheduleChanges["timing"] {
  if (every !== undefined) return { kind: "every", every };
  return cron === undefined && timeZone === undefined ? undefined : { kind: "cron", cron, timeZone };
}
