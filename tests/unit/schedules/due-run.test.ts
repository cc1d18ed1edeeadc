import { LIMITS } from "@contact-scanner/core/config";
import type { JobStatus } from "@contact-scanner/core/jobs/job";
import { dueRun } from "@contact-scanner/core/schedules/due-run";
import { expect, test } from "vitest";

const since = new Date("2026-03-01T00:00:00Z");
const now = new Date("2026-03-05T12:34:56Z");

function run(failures: number, uncounted: JobStatus | undefined) {
  const timing = { kind: "every", every: "24h", since } as const;
  return dueRun({ scheduleId: "00000000-0000-4000-8000-000000000000", timing, failures, uncounted }, now);
}

test.each([
  ["the first failure", 0, "failed", 1],
  ["one more", 3, "failed", 4],
  ["a complete scan ends the row", 4, "complete", 0],
  ["one that is cancelled does not", 4, "cancelled", 4],
  ["one that runs yet does not", 4, "running", 4],
  ["one that waits yet does not", 4, "pending", 4],
  ["nothing new", 4, undefined, 4],
] as const)("failures in a row: %s", (_name, failures, uncounted, expected) => {
  expect(run(failures, uncounted)).toEqual({
    kind: "run",
    failures: expected,
    nextRunAt: new Date("2026-03-06T00:00:01Z"),
  });
});

test("a schedule pauses in place of a scan once as many failed in a row as may", () => {
  const most = LIMITS.maxScheduleFailures;
  expect(run(most - 1, "failed")).toEqual({ kind: "pause", failures: most });
  expect(run(most - 2, "failed")).toMatchObject({ kind: "run", failures: most - 1 });
});
