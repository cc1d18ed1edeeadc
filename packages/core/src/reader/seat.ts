import { type Clock, pause } from "../time.ts";
import type { ReaderThread, StartThread } from "./reader-thread.ts";

/** Where a thread works: one at a time, and another when it was ended. */
export type Seat = {
  /** The thread, started if there is none. */
  thread(): Promise<ReaderThread>;
  /** Ends the thread, where there is one. Resolves when it has ended, or will not: then the next one may start. */
  vacate(): Promise<void>;
  /** The thread, where there is one. */
  readonly current: Promise<ReaderThread> | undefined;
};

export type SeatOptions = {
  readonly startThread: StartThread;
  readonly clock: Clock;
  /** ms that a thread gets to end before another takes its place: in a long native call it cannot be stopped */
  readonly maxThreadEndMs: number;
};

export function createSeat({ startThread, clock, maxThreadEndMs }: SeatOptions): Seat {
  let current: Promise<ReaderThread> | undefined;
  let vacated = Promise.resolve();
  return {
    thread() {
      const thread = current ?? vacated.then(startThread);
      current = thread;
      // One that cannot start is tried again by the next page.
      thread.catch(() => {
        if (current === thread) current = undefined;
      });
      return thread;
    },
    vacate() {
      if (current) vacated = atMost(maxThreadEndMs, endOf(current), clock);
      current = undefined;
      return vacated;
    },
    get current() {
      return current;
    },
  };
}

async function endOf(thread: Promise<ReaderThread>): Promise<void> {
  // Where it could not be started, nothing is there to end.
  await thread.then((started) => started.end()).catch(() => {});
}

/** Waits for the work, but no longer than `ms`. */
async function atMost(ms: number, work: Promise<unknown>, clock: Clock): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, pause(clock, ms, done.signal)]);
  done.abort();
}
