import type { PageInput } from "../extract/page-input.ts";
import { type Clock, pause } from "../time.ts";
import type { ReaderInput } from "./messages.ts";
import type { ReaderThread, StartThread } from "./reader-thread.ts";

/** A place for one thread at a time. Where its thread is ended, another takes the place. */
export type Seat<Input extends ReaderInput = PageInput> = {
  /** The thread, started if there is none. */
  thread(): Promise<ReaderThread<Input>>;
  /**
   * Ends the thread, where there is one. Resolves once it has ended or has had its time to: then the next one may
   * start.
   */
  vacate(): Promise<void>;
  /** The thread, where there is one. */
  readonly current: Promise<ReaderThread<Input>> | undefined;
};

/** What a seat works with. */
export type SeatOptions<Input extends ReaderInput = PageInput> = {
  readonly startThread: StartThread<Input>;
  readonly clock: Clock;
  /** ms that a thread gets to end before another takes its place: in a long native call it cannot be stopped */
  readonly maxThreadEndMs: number;
};

/** An empty seat: its thread starts when somebody first asks for it. */
export function createSeat<Input extends ReaderInput>({
  startThread,
  clock,
  maxThreadEndMs,
}: SeatOptions<Input>): Seat<Input> {
  let current: Promise<ReaderThread<Input>> | undefined;
  let vacated = Promise.resolve();
  return {
    thread() {
      const thread = current ?? vacated.then(startThread);
      current = thread;
      // A thread that could not start is not kept: the next page starts another.
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

async function endOf(thread: Promise<Pick<ReaderThread, "end">>): Promise<void> {
  // A thread that could not be started needs no ending.
  await thread.then((started) => started.end()).catch(() => {});
}

/** Waits for the work, but no longer than `ms`. */
async function atMost(ms: number, work: Promise<unknown>, clock: Clock): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, pause(clock, ms, done.signal)]);
  done.abort();
}
