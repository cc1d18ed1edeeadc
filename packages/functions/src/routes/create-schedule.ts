import { createSchedule } from "@contact-scanner/core/schedules/create-schedule";
import type { TimingChoice } from "@contact-scanner/core/schedules/schedule";
import * as z from "zod/mini";
import type { LimitedContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { collectOption } from "../http/collect-option.ts";
import { EXAMPLE, EXAMPLE_NEW_SCHEDULE, noSuchDomain } from "../http/example-rows.ts";
import { pageOptions } from "../http/page-options.ts";
import { RATE_LIMIT_HEADERS, rateLimitHeaders } from "../http/rate-limit-headers.ts";
import { renderOption } from "../http/render-option.ts";
import type { Route } from "../http/route.ts";
import { hasOneTarget, NO_TARGET, ONE_TARGET, targetFields, toScanTarget } from "../http/scan-target.ts";
import { scheduleSchema, tellingFields, timingFields, toScheduleBody } from "../http/schedule-schemas.ts";
import { named, scanLimits } from "../http/schemas.ts";

const body = named(
  "ScheduleRequest",
  z
    .strictObject({
      ...targetFields,
      ...timingFields,
      ...scanLimits,
      ...pageOptions,
      ...collectOption,
      ...renderOption,
      ...tellingFields,
    })
    .check(
      z.refine(hasOneTarget, NO_TARGET),
      z.refine(({ every, cron }) => (every === undefined) !== (cron === undefined), {
        error: "Send exactly one of every and cron.",
      }),
      z.refine(({ cron, time_zone }) => cron !== undefined || time_zone === undefined, {
        path: ["time_zone"],
        error: "time_zone goes with cron.",
      }),
      z.meta({ allOf: [ONE_TARGET, { oneOf: [{ required: ["every"] }, { required: ["cron"] }] }] }),
    ),
);

export const createScheduleRoute = {
  entry: "create-schedule",
  method: "POST",
  path: "/api/v3/schedules",
  rights: "limited",
  scope: "scans:write",
  place: 10,
  tag: "Schedules",
  summary: "Scan a website again and again",
  description:
    "Makes a schedule. It starts a scan each time it is due, within the hour after it and always as long after it: " +
    "scans of one time are spread. While a scan of the domain is active it starts none and counts that one as its own; " +
    "times that pass while nothing can start give one scan, not one each. Its scans are yours: one that would be more " +
    "than you may have active waits. Making a schedule counts as a submit.",
  body,
  answers: {
    201: {
      description: "The schedule.",
      body: scheduleSchema,
      headers: { Location: "The schedule.", ...RATE_LIMIT_HEADERS },
    },
  },
  refusals: [
    { code: "malformed_id", sentence: "`domain_id` is no UUID." },
    { code: "not_found", sentence: "There is no such domain." },
    { code: "too_many_submits", sentence: "Your submits of this minute are used up." },
  ],
  examples: {
    daily: {
      summary: "A website each day",
      body: { url: "https://example.com", every: "24h", max_pages: 50 },
      status: 201,
      answer: EXAMPLE_NEW_SCHEDULE,
      fresh: ["schedule_id", "domain_id", "next_run_at", "created_at", "updated_at"],
    },
    changes: {
      summary: "A website's team each Monday, told where it changed",
      body: {
        url: "https://example.com",
        cron: "0 6 * * 1",
        time_zone: "Europe/Berlin",
        max_pages: 50,
        include: ["/team/**"],
        only_changes: true,
      },
      status: 201,
      answer: {
        ...EXAMPLE_NEW_SCHEDULE,
        every: null,
        cron: "0 6 * * 1",
        time_zone: "Europe/Berlin",
        include: ["/team/**"],
        only_changes: true,
      },
      fresh: ["schedule_id", "domain_id", "next_run_at", "created_at", "updated_at"],
    },
    unknown_domain: {
      summary: "A domain that does not exist",
      body: { domain_id: EXAMPLE.unknownId, cron: "0 6 * * 1", time_zone: "Europe/Berlin" },
      refusal: noSuchDomain,
    },
    too_often: {
      summary: "More often than may be",
      body: { domain_id: EXAMPLE.domainId, every: "5m" },
      refusal: {
        code: "invalid_fields",
        detail: "Some fields are missing or wrong; `errors` names them.",
        fields: [{ field: "every", detail: "A period is 60m to 366d: minutes, hours or days, like `24h`." }],
      },
    },
  },
} as const satisfies Route;

/** POST /api/v3/schedules */
export function createScheduleHandler(context: LimitedContext): ApiHandler {
  return handlerFor(createScheduleRoute).authenticated(context, async (request) => {
    const { max_pages: maxPages, max_depth: maxDepth, only_changes: onlyChanges } = request.body;
    const target = toScanTarget(request.body, context.allowedHosts);
    const timing = timingOf(request.body);
    const { userId } = request.caller;
    const pages = { pages: request.body, reading: request.body };
    const wanted = { target, userId, timing, maxPages, maxDepth, ...pages, onlyChanges };
    const { schedule, quota } = await createSchedule(context.db, wanted, context.limits);
    const location = `/api/v3/schedules/${schedule.schedule_id}`;
    const headers = { location, ...(quota ? rateLimitHeaders(quota) : {}) };
    return { status: 201, body: toScheduleBody(schedule), headers };
  });
}

function timingOf({ every, cron = "", time_zone: timeZone = "UTC" }: z.output<typeof body>): TimingChoice {
  return every === undefined ? { kind: "cron", cron, timeZone } : { kind: "every", every };
}
