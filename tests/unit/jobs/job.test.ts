import { JOB_STATUSES, statusesBefore, transition } from "@contact-scanner/core/jobs/job";
import { expect, test } from "vitest";

test("a job that ended stays as it is", () => {
  for (const status of ["complete", "failed", "cancelled"] as const) {
    for (const event of ["claim", "complete", "fail", "cancel"] as const) {
      expect(transition(status, event)).toBeUndefined();
    }
  }
});

test("only a running job completes", () => {
  expect(statusesBefore("complete")).toEqual(["running"]);
});

test("every event leads to a known status", () => {
  for (const event of ["claim", "complete", "fail", "cancel"] as const) {
    for (const status of statusesBefore(event)) expect(JOB_STATUSES).toContain(transition(status, event));
  }
});
