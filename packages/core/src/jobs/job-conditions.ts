import { expressionBuilder } from "kysely";
import { constant } from "../db/built-once.ts";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { ACTIVE_STATUSES } from "./job.ts";
import { JOB_TIMING } from "./timing.ts";

/** A job that nobody paused, and that need not wait for a place among its user's scans. */
export function mayRun() {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.and([eb("jobs.held", "=", eb.lit(false)), eb("jobs.paused_at", "is", null)]);
}

/** A pending or running job; the indexes of active jobs serve a statement that is prepared, too. */
export function isActive() {
  const eb = expressionBuilder<DB, "jobs">();
  return eb("jobs.status", "in", ACTIVE_STATUSES.map(constant));
}

/** An active job that has a place among its user's scans: these are what a user's limit counts. */
export function hasPlace() {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.and([isActive(), mayRun()]);
}

/** An active job that waits for a place among its user's scans; the index `jobs_held` has these. */
export function waitsForPlace() {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.and([
    eb("jobs.held", "=", eb.lit(true)),
    eb("jobs.paused_at", "is", null),
    eb("jobs.status", "in", ACTIVE_STATUSES),
  ]);
}

/** A running job whose lease expired or was given back, `seconds` ago or more, and that another worker may take. */
export function hasLostItsWorker(seconds = 0) {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.and([
    eb("status", "=", "running"),
    eb("lease_expires_at", "<=", secondsFromNow(-seconds)),
    mayRun(),
  ]);
}

/** An active job that no worker holds and one may take, since `seconds` or more where one held it. */
export function waitsForWorker(seconds = 0) {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.or([eb.and([eb("status", "=", "pending"), mayRun()]), hasLostItsWorker(seconds)]);
}

/**
 * A job without a message on its way. Either nobody sent one though there was time to, or one was sent so long ago that
 * it counts as lost; and either has been so for `seconds` or more.
 */
export function isUnsent(seconds = 0) {
  const eb = expressionBuilder<DB, "jobs">();
  const since = (dueAfterSeconds: number) => secondsFromNow<"jobs">(-dueAfterSeconds - seconds);
  return eb.or([
    eb.and([eb("sent_at", "is", null), eb("updated_at", "<=", since(JOB_TIMING.unsentAfterSeconds))]),
    eb("sent_at", "<=", since(JOB_TIMING.resendAfterSeconds)),
  ]);
}
