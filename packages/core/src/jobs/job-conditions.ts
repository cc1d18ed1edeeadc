import { expressionBuilder } from "kysely";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { JOB_TIMING } from "./timing.ts";

/** A running job whose lease expired or was given back, `seconds` ago or more. */
export function hasLostItsWorker(seconds = 0) {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.and([eb("status", "=", "running"), eb("lease_expires_at", "<=", secondsFromNow(-seconds))]);
}

/** An active job that no worker holds, since `seconds` or more where one held it. */
export function waitsForWorker(seconds = 0) {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.or([eb("status", "=", "pending"), hasLostItsWorker(seconds)]);
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
