import type { Clock } from "../time.ts";

/** The worker's time was up while the crawl waited: what waited is done by whoever resumes the scan. */
export class TimeUpError extends Error {
  constructor() {
    super("The worker's time is up.");
    this.name = "TimeUpError";
  }
}

/** ms of a pause after which a look at the time is due: a pause outlasts the slice by no more */
const STEP_MS = 1_000;

/**
 * A clock whose pauses end, by rejecting with TimeUpError, soon after the worker's time is up: a crawl that waits for a
 * slow host must not wait beyond its slice.
 */
export function sliceClock(clock: Clock, isTimeUp: () => boolean): Clock {
  return {
    now: clock.now,
    async sleep(ms, signal) {
      for (let left = ms; left > 0; left -= STEP_MS) {
        if (isTimeUp()) throw new TimeUpError();
        await clock.sleep(Math.min(left, STEP_MS), signal);
      }
    },
  };
}
