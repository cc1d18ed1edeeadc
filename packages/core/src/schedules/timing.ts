import { Cron } from "croner";
import { LIMITS } from "../config.ts";

/** When the scans of a schedule are due: every so often since a time, or as a clock on a wall somewhere tells. */
export type Timing =
  | { readonly kind: "every"; readonly every: string; readonly since: Date }
  | { readonly kind: "cron"; readonly cron: string; readonly timeZone: string };

/** seconds over which the runs of one time are spread: whole sites at six o'clock sharp would meet in the queue */
const SPREAD_SECONDS = 3_600;

/** How a period is written: `90m`, `24h`, `7d`. */
export const PERIOD = /^([1-9]\d{0,5})([mhd])$/;

/** minutes of each unit */
const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1_440 };

/** Whether a text is a period within the bounds. */
export function isPeriod(text: string): boolean {
  const minutes = periodMinutes(text);
  return minutes >= LIMITS.minScheduleMinutes && minutes <= LIMITS.maxScheduleMinutes;
}

/** The minutes of a period; NaN for what is none. */
function periodMinutes(text: string): number {
  const [, count, unit = ""] = PERIOD.exec(text) ?? [];
  return Number(count) * (MINUTES[unit] ?? Number.NaN);
}

/** Five fields of numbers, names, `*`, `,`, `-` and `/`; the minute is one number, so that no hour has two runs. */
const CRON = /^\d{1,2}(?: [\da-z*,/-]{1,50}){4}$/i;

/** Whether a text is a cron pattern that is due at some time, and once an hour at most. */
export function isCron(text: string): boolean {
  if (!CRON.test(text)) return false;
  try {
    return cronOf({ cron: text, timeZone: "UTC" }).nextRun(new Date()) !== null;
  } catch {
    return false;
  }
}

/** Whether a text is the name of a time zone: an area's, not an offset, which knows no summer time. */
export function isTimeZone(text: string): boolean {
  if (!/^[a-z]/i.test(text)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/**
 * When a schedule runs next after a time: at its first slot, and as long after it as its id says, that is later. A slot
 * of cron that the clock skips as it goes forward is as soon as it has; one that the clock shows twice is the first of
 * both, unless hours are a wildcard or a step. A period is of so many hours whatever clocks do. Throws for a pattern
 * that is never due, which `isCron` refuses.
 */
export function nextRunAt(timing: Timing, scheduleId: string, after: Date): Date {
  const spreadMs = spreadSeconds(scheduleId) * 1_000;
  const slot = nextSlot(timing, new Date(after.getTime() - spreadMs));
  return new Date(slot.getTime() + spreadMs);
}

/** Seconds from a schedule's slot to its run, from 1 to an hour: of each schedule always the same. */
export function spreadSeconds(scheduleId: string): number {
  // A UUID's first digits are random.
  return 1 + (Number.parseInt(scheduleId.slice(0, 8), 16) % SPREAD_SECONDS);
}

function nextSlot(timing: Timing, after: Date): Date {
  if (timing.kind === "cron") {
    const slot = cronOf(timing).nextRun(after);
    if (slot === null) throw new Error(`The cron pattern ${timing.cron} is never due.`);
    return slot;
  }
  const periodMs = periodMinutes(timing.every) * 60_000;
  const since = timing.since.getTime();
  const periods = Math.max(0, Math.floor((after.getTime() - since) / periodMs) + 1);
  return new Date(since + periods * periodMs);
}

function cronOf({ cron, timeZone }: { cron: string; timeZone: string }): Cron {
  return new Cron(cron, { mode: "5-part", timezone: timeZone, fixedTimeRule: "no-wildcard" });
}
