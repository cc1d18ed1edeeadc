import { LIMITS } from "@contact-scanner/core/config";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { expect, test } from "vitest";

const {
  abortReserveMs,
  crawlerTimeoutSeconds,
  heartbeatMs,
  leaseSeconds,
  reconcileIntervalSeconds,
  resendAfterSeconds,
  sliceReserveMs,
  unsentAfterSeconds,
  visibilityTimeoutSeconds,
} = JOB_TIMING;

test("two heartbeats may fail before a live worker loses its lease", () => {
  expect(heartbeatMs * 3).toBeLessThanOrEqual(leaseSeconds * 1_000);
});

test("a message stays hidden six times as long as the function that works on it may run", () => {
  expect(visibilityTimeoutSeconds).toBeGreaterThanOrEqual(crawlerTimeoutSeconds * 6);
});

test("a slice ends early enough for a page in flight, before its work is aborted", () => {
  expect(sliceReserveMs - abortReserveMs).toBeGreaterThan(LIMITS.pageTimeoutMs * 2);
  expect(sliceReserveMs).toBeLessThan(crawlerTimeoutSeconds * 1_000);
});

test("a crashed worker's job goes on within minutes, long before its message comes again", () => {
  expect(leaseSeconds + reconcileIntervalSeconds).toBeLessThanOrEqual(180);
  expect(resendAfterSeconds).toBeLessThan(visibilityTimeoutSeconds);
  expect(unsentAfterSeconds).toBeLessThan(reconcileIntervalSeconds);
});
