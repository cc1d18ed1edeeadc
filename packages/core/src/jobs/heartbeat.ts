import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import type { Log } from "../log.ts";
import { type Clock, pause } from "../time.ts";
import { checkLease, type Lease, renewLease } from "./lease.ts";
import { JOB_TIMING } from "./timing.ts";

export type Heartbeat = {
  /** Aborts, with a `lease_lost`, once the job is another worker's or was cancelled. */
  readonly lost: AbortSignal;
  /** Resolves when no renewal is on its way any more. */
  stop(): Promise<void>;
};

/**
 * Looks after a lease while its worker waits for slow pages. It renews the lease now and then, and looks in between
 * whether somebody took it away, as a cancel does. Where the database refuses, the next time will do: a lease outlives
 * a few.
 *
 * It looks, rather than being told by LISTEN, which would hold a connection for as long as the scan runs and pin it
 * behind RDS Proxy. A look reads one row by its key: once a second, that costs a scan less than one page does.
 */
export function startHeartbeat(
  { db, clock, log }: { db: Kysely<DB>; clock: Clock; log: Log },
  lease: Lease,
): Heartbeat {
  const lost = new AbortController();
  const stopped = new AbortController();

  async function beat(): Promise<void> {
    let sinceRenewalMs = 0;
    while (await pause(clock, JOB_TIMING.leaseCheckMs, stopped.signal)) {
      sinceRenewalMs += JOB_TIMING.leaseCheckMs;
      try {
        if (sinceRenewalMs < JOB_TIMING.heartbeatMs) await checkLease(db, lease);
        else {
          await renewLease(db, lease);
          sinceRenewalMs = 0;
        }
      } catch (error) {
        if (error instanceof ScannerError && error.code === "lease_lost") return lost.abort(error);
        log.warn("A job's lease could not be seen to", { job_id: lease.jobId, error });
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
