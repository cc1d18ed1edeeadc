import { type Clock, pause } from "../time.ts";
import type { ReaderThread, StartThread } from "./reader-thread.ts";

/** Where a thread works: one at a time, and another when it was ended. */
export type Seat = {
  /** The thread, started if there is none. */
  thread(): Promise<ReaderThread>;
  /** Ends the thread: the next one starts when it has ended, or will not. */
  vacate(): void;
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
  let vacated: Promise<unknown> = Promise.resolve();
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
      vacated = current ? atMost(maxThreadEndMs, endOf(current), clock) : vacated;
      current = undefined;
    },
    get current() {
      return current;
    },
  };
}

async function endOf(thread: Promise<ReaderThread>): Promise<void> {
  await (await thread).end();
}

/** Waits for the work, but no longer than `ms`. */
async function atMost(ms: number, work: Promise<unknown>, clock: Clock): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, pause(clock, ms, done.signal)]);
  done.abort();
}
