import { isDatabaseFault } from "../db/fault.ts";
import { toDatabaseText } from "../db/text.ts";
import { JOB_TIMING } from "./timing.ts";

/** characters of a fault's text kept in the job's row: enough to know the fault by; the log has all of it */
const MAX_DETAIL_CHARS = 1_000;

/** Why an attempt ended early, though the site was not to blame. */
export type AttemptFault = {
  /** For operators: `name: message`. Never shown to a client. */
  readonly detail: string;
  /** false when the job had no part in it: the database failed, the worker was told to stop. */
  readonly countsAsAttempt: boolean;
};

/** What the job's row keeps of a slice in which the site gave nothing. */
export const SLOW_SITE_FAULT = "SlowSite: a worker's time was up before the site gave anything";

/** What an attempt threw, as the job's row keeps it. */
export function toAttemptFault(error: unknown, { wasStopped }: { wasStopped: boolean }): AttemptFault {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : `Error: ${String(error)}`;
  return {
    detail: toDatabaseText(text).slice(0, MAX_DETAIL_CHARS),
    countsAsAttempt: !wasStopped && !isDatabaseFault(error),
  };
}

/**
 * The `error` of a job whose attempts are used up, by its last fault: a sentence for a person, without our internals.
 * null = the last worker left no word.
 */
export function exhaustedSentence(lastFault: string | null): string {
  const reason = exhaustedReason(lastFault);
  return `The scan was given up after ${JOB_TIMING.maxAttempts} attempts that got no further. At the last one ${reason}.`;
}

function exhaustedReason(lastFault: string | null): string {
  if (lastFault === SLOW_SITE_FAULT) return "the site was too slow to give anything in several minutes";
  const name = /^\w+/.exec(lastFault ?? "")?.[0];
  return name === undefined
    ? "its worker ended without a word: it crashed, or was stopped from outside"
    : `it met an internal error (${name})`;
}
