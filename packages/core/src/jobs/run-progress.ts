import { expressionBuilder } from "kysely";
import { secondsFromNow } from "../db/clock.ts";
import type { DB, JsonObject } from "../db/database.ts";
import { JOB_TIMING } from "./timing.ts";

/** How far a run has come: what a checkpoint stores of it, under the lease. */
export type RunProgress = {
  readonly leaseId: string;
  readonly progress: number;
  readonly position: JsonObject;
  /** Whether the scan got further: then this attempt counts as the first one again. */
  readonly hasProgress: boolean;
};

/** The columns that say so, and renew the lease. */
export function progressed({ leaseId, progress, position, hasProgress }: RunProgress) {
  const eb = expressionBuilder<DB, "jobs">();
  return {
    progress: eb.fn<number>("greatest", ["progress", eb.val(progress)]),
    crawl_position: position,
    // The code before may have stored one: the scan began anew without it.
    checkpoint: null,
    ...(hasProgress ? { attempts: 1, attempt_leases: [leaseId] } : {}),
    lease_expires_at: secondsFromNow<"jobs">(JOB_TIMING.leaseSeconds),
    updated_at: eb.fn<Date>("now"),
  };
}
