import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { Log } from "../log.ts";
import { type Clock, pause } from "../time.ts";
import { heldLeases, renewLeases } from "./held-leases.ts";
import { type Lease, leaseLost } from "./lease.ts";
import { JOB_TIMING } from "./timing.ts";

/** Looks after the leases of a process. */
export type Heartbeat = {
  /** Looks after this one too, from now on. */
  watch(lease: Lease): WatchedLease;
};

export type WatchedLease = {
  /** Aborts, with a `lease_lost`, once the job is another worker's or was cancelled. */
  readonly lost: AbortSignal;
  /** Looks after the lease no longer. Resolves when no statement that names it is on its way any more. */
  stop(): Promise<void>;
};

/**
 * Looks after leases while their workers wait for slow pages: one statement for all of a process. It renews them now
 * and then, and looks in between whether somebody took one away, as a cancel does. Where the database refuses, the next
 * time will do: a lease outlives a few. With no lease to look after it does nothing.
 *
 * It looks, rather than being told by LISTEN, which would hold a connection for as long as a scan runs and pin it
 * behind RDS Proxy. A look reads a row a lease by its key: once a second, that costs a scan less than one page does.
 */
export function createHeartbeat({ db, clock, log }: { db: Kysely<DB>; clock: Clock; log: Log }): Heartbeat {
  const watched = new Map<Lease, AbortController>();
  /** Aborts when the last lease is let go: until then the beat goes on. */
  let idle = new AbortController();
  let statement: Promise<void> = Promise.resolve();

  async function beat(ended: AbortSignal): Promise<void> {
    let renewedAt = clock.now();
    while (await pause(clock, JOB_TIMING.leaseCheckMs, ended)) {
      const startedAt = clock.now();
      // A clock that was set back says nothing of the time since: it is one more reason to renew.
      const isRenewal = Math.abs(startedAt - renewedAt) >= JOB_TIMING.heartbeatMs;
      const looking = look(isRenewal ? renewLeases : heldLeases);
      statement = looking.then(() => {});
      if ((await looking) && isRenewal) renewedAt = startedAt;
    }
  }

  /** Whether the database answered. What joins or leaves while it is asked, its answer says nothing about. */
  async function look(ask: typeof heldLeases): Promise<boolean> {
    const asked = [...watched.keys()];
    try {
      const held = await ask(db, asked);
      for (const lease of asked) {
        if (!held.has(lease.leaseId)) watched.get(lease)?.abort(leaseLost(lease.jobId));
      }
      return true;
    } catch (error) {
      // A line for each, as a job's log is looked up by its id: they are no more than a process has scans at work.
      for (const { jobId } of asked) log.warn("A lease could not be seen to", { job_id: jobId, error });
      return false;
    }
  }

  return {
    watch(lease) {
      const lost = new AbortController();
      watched.set(lease, lost);
      if (watched.size === 1) {
        idle = new AbortController();
        void beat(idle.signal);
      }
      return {
        lost: lost.signal,
        async stop() {
          watched.delete(lease);
          if (watched.size === 0) idle.abort();
          await statement;
        },
      };
    },
  };
}
