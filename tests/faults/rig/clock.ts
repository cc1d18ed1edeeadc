import { setTimeout as delay } from "node:timers/promises";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import type { Clock } from "@contact-scanner/core/time";

/**
 * A worker's clock, wrong by `skewMs`, on which pauses take a hundredth of their time; those between two looks at a
 * lease only a twentieth, or most faults would fall on looks.
 */
export function hurriedClock(skewMs = 0): Clock {
  return {
    now: () => Date.now() + skewMs,
    sleep: async (ms, signal) => {
      const share = ms === JOB_TIMING.leaseCheckMs ? 20 : 100;
      await delay(ms / share, undefined, signal ? { signal } : {});
    },
  };
}

const FOREVER_MS = 100_000_000;

/** A clock without a heartbeat, so that each run makes the same calls: its pauses end by their signal alone. */
export function clockWithoutHeartbeat(): Clock {
  const hurried = hurriedClock();
  return {
    now: hurried.now,
    sleep: (ms, signal) => hurried.sleep(ms === JOB_TIMING.leaseCheckMs ? FOREVER_MS : ms, signal),
  };
}
