import { type Clock, pause } from "../time.ts";

/** How long a page may take to be read. */
export type ReadingTime = {
  /** ms of CPU time of its thread */
  readonly maxReadingCpuMs: number;
  /** ms by the clock, however little of a busy machine the thread was given */
  readonly maxReadingMs: number;
};

/**
 * Waits until a page has used its time; false when the signal aborts first. The thread's CPU time counts, and the clock
 * only says when to ask for it: a machine that is busy, or was put to sleep, fails no page.
 */
export async function isUsedUp(
  cpuMs: () => Promise<number>,
  { maxReadingCpuMs, maxReadingMs }: ReadingTime,
  clock: Clock,
  signal: AbortSignal,
): Promise<boolean> {
  const startedAt = clock.now();
  for (let left = maxReadingCpuMs; left > 0; ) {
    if (!(await pause(clock, Math.ceil(left), signal))) return false;
    const rest = startedAt + maxReadingMs - clock.now();
    const used = rest > 0 ? await answerWithin(cpuMs, rest, clock, signal) : Number.POSITIVE_INFINITY;
    left = maxReadingCpuMs - used;
  }
  return !signal.aborted;
}

/** The CPU time that the thread has used; without end where it does not answer in `ms`. */
async function answerWithin(
  cpuMs: () => Promise<number>,
  ms: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<number> {
  const answered = new AbortController();
  const silence = pause(clock, ms, AbortSignal.any([signal, answered.signal]));
  const used = await Promise.race([
    cpuMs().catch(() => Number.POSITIVE_INFINITY),
    silence.then(() => Number.POSITIVE_INFINITY),
  ]);
  answered.abort();
  return used;
}
