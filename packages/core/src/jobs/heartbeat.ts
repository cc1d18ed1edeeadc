import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import type { Log } from "../log.ts";
import { type Clock, pause } from "../time.ts";
import { type Lease, renewLease } from "./lease.ts";
import { JOB_TIMING } from "./timing.ts";

export type Heartbeat = {
  /** Aborts, with a `lease_lost`, once the job is another worker's or was cancelled. */
  readonly lost: AbortSignal;
  /** Resolves when no renewal is on its way any more. */
  stop(): Promise<void>;
};

/**
 * Renews a lease while its worker waits for slow pages. A renewal that the database refuses is left to the next one:
 * the lease outlives a few.
 */
export function startHeartbeat(
  { db, clock, log }: { db: Kysely<DB>; clock: Clock; log: Log },
  lease: Lease,
): Heartbeat {
  const lost = new AbortController();
  const stopped = new AbortController();

  async function beat(): Promise<void> {
    while (await pause(clock, JOB_TIMING.heartbeatMs, stopped.signal)) {
      try {
        await renewLease(db, lease);
      } catch (error) {
        if (error instanceof ScannerError && error.code === "lease_lost") return lost.abort(error);
        log.warn("A job's lease could not be renewed", { job_id: lease.jobId, error });
      }
    }
  }
  const beating = beat();
  return {
    lost: lost.signal,
    async stop() {
      stopped.abort();
      await beating;
    },
  };
}
