import { COLLECTED_KINDS } from "@contact-scanner/core/collection/collection";
import { LIMITS } from "@contact-scanner/core/config";
import { DEFAULT_RENDER_CHOICE } from "@contact-scanner/core/rendering/render-choice";
import { PAUSE_REASONS, type Schedule } from "@contact-scanner/core/schedules/schedule";
import { isCron, isPeriod, isTimeZone } from "@contact-scanner/core/schedules/timing";
import * as z from "zod/mini";
import { collectedKind } from "./collect-option.ts";
import { renderChoice } from "./render-option.ts";
import { described, jobStatus, listOf, named } from "./schemas.ts";

/** `{schedule_id}` of a path. */
export const schedulePath = z.object({ schedule_id: described("The schedule's id.", z.uuid()) });

/** When a schedule is due, in the body of whatever sets it. */
export const timingFields = {
  every: described(
    "A period in minutes, hours or days, from an hour to 366 days: `90m`, `24h`, `7d`. It begins when the schedule is " +
      "made, with its first run, and is as long whatever clocks do.",
    z.optional(
      z
        .string()
        .check(z.refine(isPeriod, { error: "A period is 60m to 366d: minutes, hours or days, like `24h`." })),
    ),
  ),
  cron: described(
    "A cron pattern of five fields (minute, hour, day of the month, month, weekday): `0 6 * * 1`. The minute is one " +
      "number, the others are numbers, names, `*`, lists, ranges and steps. Where both days are given either counts.",
    z.optional(
      z.string().check(
        z.refine(isCron, {
          error:
            "A pattern is five fields (minute, hour, day, month, weekday), like `0 6 * * 1`; its minute is one number, and it comes some day.",
        }),
      ),
    ),
  ),
  time_zone: described(
    "The time zone of `cron`, by its IANA name: `Europe/Berlin`; UTC unless said otherwise. A time that the clock " +
      "skips is due when it has gone forward, one that it shows twice the first time.",
    z.optional(
      z
        .string()
        .check(
          z.maxLength(64),
          z.refine(isTimeZone, { error: "A time zone is an IANA name, like `Europe/Berlin`." }),
        ),
    ),
  ),
};

/** Whether a schedule's scans are told, in the body of whatever sets it. */
export const tellingFields = {
  only_changes: described(
    "true: of a completed scan that it starts, webhooks are told only where an address changed since the domain's " +
      "complete scan before: neither `scan.completed` nor `contacts.changed` comes where nothing did. A first scan is " +
      "told, and so is one that fails, is cancelled, or that you ask for yourself while it runs. false unless said " +
      "otherwise.",
    z.optional(z.boolean()),
  ),
};

const chosenTexts = described("None = no choice.", z.array(z.string()));

/** A schedule as the API shows it. */
export const scheduleSchema = named(
  "Schedule",
  z.object({
    schedule_id: z.uuid(),
    domain_id: z.uuid(),
    domain: z.string(),
    start_url: described("Where its scans start; null = the home page.", z.nullable(z.string())),
    every: z.nullable(z.string()),
    cron: z.nullable(z.string()),
    time_zone: described("Of `cron`.", z.nullable(z.string())),
    max_pages: z.int(),
    max_depth: z.int(),
    include: chosenTexts,
    exclude: chosenTexts,
    only_languages: chosenTexts,
    start_paths: chosenTexts,
    subdomains: z.boolean(),
    collect: described("What its scans keep of pages, where the stage keeps it.", z.array(collectedKind)),
    render: described("Which pages its scans have rendered, where the stage has a browser.", renderChoice),
    only_changes: described("Whether completed scans are told only where an address changed.", z.boolean()),
    next_run_at: described("When it is due; null while it is paused.", z.nullable(z.date())),
    last_run_at: described("When it last started a scan, or joined one.", z.nullable(z.date())),
    last_job_id: described("That scan.", z.nullable(z.uuid())),
    last_status: described("That scan's status; null once it is deleted.", z.nullable(jobStatus)),
    last_error: described("Why that scan failed.", z.nullable(z.string())),
    failures: described(
      `Scans in a row that failed, counted when the next one is due. ${LIMITS.maxScheduleFailures} pause the schedule.`,
      z.int(),
    ),
    paused_at: z.nullable(z.date()),
    pause_reason: described(
      "`asked`: somebody paused it. `failures`: its last scans failed, the last one as `last_error` says.",
      z.nullable(z.enum(PAUSE_REASONS)),
    ),
    created_by: described("Whose scans it starts.", z.uuid()),
    created_at: z.date(),
    updated_at: z.date(),
  }),
);

export const scheduleList = listOf("ScheduleList", scheduleSchema);

/** A schedule as an answer shows it. */
export function toScheduleBody({
  last_job_counted: _counted,
  pages: { include = [], exclude = [], only_languages = [], start_paths = [], subdomains = true },
  reading: { collect = COLLECTED_KINDS, render = DEFAULT_RENDER_CHOICE },
  ...shown
}: Schedule): z.input<typeof scheduleSchema> {
  const pages = { include, exclude, only_languages, start_paths, subdomains };
  return { ...shown, ...pages, collect: [...collect], render };
}
