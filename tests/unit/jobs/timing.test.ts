import { LIMITS } from "@contact-scanner/core/config";
import { RETRY_PATIENCE_MS } from "@contact-scanner/core/db/retry-transaction";
import {
  DATABASE_TIMEOUTS,
  MIGRATION_TIMEOUTS,
  MIGRATOR_TIMEOUT_SECONDS,
} from "@contact-scanner/core/db/timeouts";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { RENDER_TIMING } from "@contact-scanner/core/rendering/timing";
import { expect, test } from "vitest";

const {
  abortReserveMs,
  crawlerTimeoutSeconds,
  fairSliceMs,
  giveBackMs,
  heartbeatMs,
  leaseCheckMs,
  leaseSeconds,
  leastSliceMs,
  reconcileIntervalSeconds,
  resendAfterSeconds,
  sliceReserveMs,
  turnMs,
  unsentAfterSeconds,
  visibilityTimeoutSeconds,
} = JOB_TIMING;

test("two heartbeats may fail before a live worker loses its lease", () => {
  expect(heartbeatMs * 3).toBeLessThanOrEqual(leaseSeconds * 1_000);
});

test("two renewals that hang on a silent connection still leave time for a third", () => {
  expect(2 * (DATABASE_TIMEOUTS.queryMs + leaseCheckMs) + heartbeatMs).toBeLessThan(leaseSeconds * 1_000);
  expect(DATABASE_TIMEOUTS.statementMs).toBeLessThan(DATABASE_TIMEOUTS.queryMs);
});

test("a database that comes back while a worker still tries finds the job its own", () => {
  expect(RETRY_PATIENCE_MS + heartbeatMs + DATABASE_TIMEOUTS.queryMs).toBeLessThan(leaseSeconds * 1_000);
});

test("a migration may take nearly all the time of its function, and what becomes of it is heard", () => {
  expect(MIGRATION_TIMEOUTS.statementMs).toBeGreaterThan(DATABASE_TIMEOUTS.statementMs * 10);
  expect(MIGRATION_TIMEOUTS.statementMs).toBeLessThan(MIGRATION_TIMEOUTS.queryMs);
  expect(MIGRATION_TIMEOUTS.queryMs).toBeLessThan(MIGRATOR_TIMEOUT_SECONDS * 1_000);
});

test("a job is given back early enough to tell the queue where the database is away", () => {
  expect(giveBackMs).toBeLessThan(abortReserveMs);
});

test("a cancelled worker begins no page later than two seconds after", () => {
  expect(leaseCheckMs).toBeLessThanOrEqual(1_000);
  expect(heartbeatMs % leaseCheckMs).toBe(0);
});

test("a message stays hidden six times as long as the function that works on it may run", () => {
  expect(visibilityTimeoutSeconds).toBeGreaterThanOrEqual(crawlerTimeoutSeconds * 6);
});

test("a slice ends early enough for a page in flight, before its work is aborted", () => {
  expect(sliceReserveMs - abortReserveMs).toBeGreaterThan(LIMITS.pageTimeoutMs * 2);
  expect(sliceReserveMs).toBeLessThan(crawlerTimeoutSeconds * 1_000);
});

test("in a slice that counts as an attempt a start page can be asked for three times, and most slices are such", () => {
  const sliceMs = crawlerTimeoutSeconds * 1_000 - sliceReserveMs;
  expect(fairSliceMs).toBeGreaterThan(3 * LIMITS.pageTimeoutMs);
  expect(fairSliceMs).toBeLessThanOrEqual(sliceMs / 2);
  expect(leastSliceMs).toBeLessThan(fairSliceMs);
  expect(turnMs).toBeLessThan(fairSliceMs);
});

test("a crashed worker's job goes on within minutes, long before its message comes again", () => {
  expect(leaseSeconds + reconcileIntervalSeconds).toBeLessThanOrEqual(180);
  expect(resendAfterSeconds).toBeLessThan(visibilityTimeoutSeconds);
  expect(unsentAfterSeconds).toBeLessThan(reconcileIntervalSeconds);
});

test("a page that is begun to be rendered at the end of a slice has ended before the slice is aborted", () => {
  const { answerMs, placesMs, timeoutSeconds } = RENDER_TIMING;
  expect(timeoutSeconds * 1_000).toBeLessThan(answerMs);
  expect(answerMs + placesMs).toBeLessThanOrEqual(sliceReserveMs - abortReserveMs);
});
