import { randomUUID } from "node:crypto";
import {
  isCron,
  isPeriod,
  isTimeZone,
  nextRunAt,
  spreadSeconds,
  type Timing,
} from "@contact-scanner/core/schedules/timing";
import { describe, expect, test } from "vitest";

/** A schedule whose runs are a second behind its times: what is left of the spread is the times themselves. */
const ID = "00000000-0000-4000-8000-000000000000";

/** The times of a schedule after a time, as many as told; in UTC, without what the spread adds. */
function slots(timing: Timing, after: string, count: number): string[] {
  const found: string[] = [];
  let at = new Date(Date.parse(after) + 1_000);
  for (let n = 0; n < count; n++) {
    at = nextRunAt(timing, ID, at);
    found.push(new Date(at.getTime() - 1_000).toISOString().slice(0, 16));
  }
  return found;
}

function cron(pattern: string, timeZone: string): Timing {
  return { kind: "cron", cron: pattern, timeZone };
}

describe("a cron pattern is told by the clock of its time zone", () => {
  test.each([
    [
      "Berlin in winter and summer",
      "0 6 * * 1",
      "Europe/Berlin",
      "2026-03-22T00:00Z",
      ["2026-03-23T05:00", "2026-03-30T04:00"],
    ],
    [
      "New York in summer and winter",
      "0 6 * * 1",
      "America/New_York",
      "2026-10-25T12:00Z",
      ["2026-10-26T10:00", "2026-11-02T11:00"],
    ],
    // 02:30 is not there on 29 March: the clock goes from 02:00 to 03:00.
    [
      "Berlin, a time that is skipped",
      "30 2 * * *",
      "Europe/Berlin",
      "2026-03-28T00:00Z",
      ["2026-03-28T01:30", "2026-03-29T01:00", "2026-03-30T00:30"],
    ],
    [
      "New York, a time that is skipped",
      "30 2 * * *",
      "America/New_York",
      "2026-03-07T12:00Z",
      ["2026-03-08T07:00", "2026-03-09T06:30"],
    ],
    // 02:30 is there twice on 25 October.
    [
      "Berlin, a time that comes twice",
      "30 2 * * *",
      "Europe/Berlin",
      "2026-10-24T12:00Z",
      ["2026-10-25T00:30", "2026-10-26T01:30"],
    ],
    [
      "New York, a time that comes twice",
      "30 1 * * *",
      "America/New_York",
      "2026-10-31T12:00Z",
      ["2026-11-01T05:30", "2026-11-02T06:30"],
    ],
    [
      "a list of hours, one of which comes twice",
      "0 2,14 * * *",
      "Europe/Berlin",
      "2026-10-24T13:00Z",
      ["2026-10-25T00:00", "2026-10-25T13:00"],
    ],
    [
      "each hour of a day of 25",
      "0 * * * *",
      "Europe/Berlin",
      "2026-10-24T23:30Z",
      ["2026-10-25T00:00", "2026-10-25T01:00", "2026-10-25T02:00"],
    ],
    [
      "each hour of a day of 23",
      "0 * * * *",
      "Europe/Berlin",
      "2026-03-28T23:30Z",
      ["2026-03-29T00:00", "2026-03-29T01:00", "2026-03-29T02:00"],
    ],
    [
      "either of two days",
      "0 0 1 * mon",
      "UTC",
      "2026-05-30T00:00Z",
      ["2026-06-01T00:00", "2026-06-08T00:00"],
    ],
    [
      "a day of leap years",
      "0 0 29 feb *",
      "UTC",
      "2026-01-01T00:00Z",
      ["2028-02-29T00:00", "2032-02-29T00:00"],
    ],
  ])("%s", (_name, pattern, zone, after, expected) => {
    expect(slots(cron(pattern, zone), after, expected.length)).toEqual(expected);
  });
});

describe("a period goes from its beginning, whatever clocks do", () => {
  const since = new Date("2026-03-28T10:15:00Z");

  test.each([
    [
      "its beginning is its first time",
      "24h",
      "2026-03-28T10:14Z",
      ["2026-03-28T10:15", "2026-03-29T10:15", "2026-03-30T10:15"],
    ],
    [
      "a time that is long past counts for nothing",
      "90m",
      "2026-04-01T00:00Z",
      ["2026-04-01T01:15", "2026-04-01T02:45"],
    ],
    ["days", "7d", "2026-03-29T00:00Z", ["2026-04-04T10:15", "2026-04-11T10:15"]],
    ["a time itself is not after it", "1h", "2026-03-28T11:15Z", ["2026-03-28T12:15"]],
  ])("%s", (_name, every, after, expected) => {
    expect(slots({ kind: "every", every, since }, after, expected.length)).toEqual(expected);
  });
});

describe("the runs of one time are spread over the hour after it", () => {
  const timing = cron("0 6 * * *", "UTC");
  const ids = Array.from({ length: 3_600 }, () => randomUUID());
  const runs = ids.map((id) => nextRunAt(timing, id, new Date("2026-05-01T00:00:00Z")));

  test("none before it, none an hour late, and no minute has many", () => {
    const minutes = runs.map((run) => (run.getTime() - Date.parse("2026-05-01T06:00:00Z")) / 60_000);
    expect(Math.min(...minutes)).toBeGreaterThan(0);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(60);
    const byMinute = Map.groupBy(minutes, (minute) => Math.ceil(minute));
    // 60 each are expected; of 3,600 that are spread evenly none has 120 in a billion tries.
    for (const [, ofMinute] of byMinute) expect(ofMinute.length).toBeLessThan(120);
  });

  test("a schedule is as far behind each time, also when it looks between the time and its run", () => {
    for (const [n, id] of ids.entries()) {
      const run = runs[n] ?? new Date(0);
      const behind = run.getTime() - Date.parse("2026-05-01T06:00:00Z");
      expect(behind).toBe(spreadSeconds(id) * 1_000);
      expect(nextRunAt(timing, id, new Date(run.getTime() - 1))).toEqual(run);
      expect(nextRunAt(timing, id, run).getTime()).toBe(run.getTime() + 86_400_000);
    }
  });
});

describe("what is no timing is refused", () => {
  test.each(["60m", "1h", "24h", "7d", "366d", "527040m"])("the period %s is one", (text) => {
    expect(isPeriod(text)).toBe(true);
  });
  test.each([
    "",
    "59m",
    "0h",
    "01h",
    "367d",
    "8785h",
    "24",
    "h",
    "1.5h",
    "24 h",
    "24H",
    "-1h",
    "1h30m",
    "9999999m",
    "1w",
  ])("the period %j is none", (text) => {
    expect(isPeriod(text)).toBe(false);
  });

  test.each(["0 6 * * 1", "59 23 31 12 *", "5 */2 * * mon-fri", "0 0 1,15 jan-jun/2 *", "0 0 29 2 *"])(
    "the pattern %s is one",
    (text) => {
      expect(isCron(text)).toBe(true);
    },
  );
  test.each([
    ["more often than once an hour", "* * * * *"],
    ["twice an hour", "0,30 * * * *"],
    ["a step of minutes", "*/30 * * * *"],
    ["a day that never comes", "0 0 30 2 *"],
    ["a minute beyond the hour", "60 * * * *"],
    ["an hour beyond the day", "0 24 * * *"],
    ["seconds", "0 0 6 * * 1"],
    ["a nickname", "@daily"],
    ["four fields", "0 6 * *"],
    ["two blanks", "0  6 * * 1"],
    ["a word that is no day", "0 6 * * someday"],
    ["a time", "2026-01-01T00:00:00"],
    ["nothing", ""],
    ["a field without end", `0 6 ${"1,".repeat(500)}1 * *`],
  ])("%s is no pattern", (_name, text) => {
    expect(isCron(text)).toBe(false);
  });

  test.each(["Europe/Berlin", "America/New_York", "UTC", "Asia/Kolkata"])("%s is a time zone", (text) => {
    expect(isTimeZone(text)).toBe(true);
  });
  test.each(["", "Berlin", "+01:00", "Europe/Atlantis", " UTC"])("%j is no time zone", (text) => {
    expect(isTimeZone(text)).toBe(false);
  });
});
