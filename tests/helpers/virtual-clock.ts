import { setImmediate as nextTurn } from "node:timers/promises";
import type { Clock } from "@contact-scanner/core/time";

/** A clock on which pauses take no time: it jumps to the end of the next one whenever nothing else is left to do. */
export function virtualClock(startMs = 1_750_000_000_000): Clock {
  const timers = new Set<{ readonly atMs: number; readonly wake: () => void }>();
  let nowMs = startMs;
  let isRunning = false;

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    while (timers.size > 0) {
      await nextTurn();
      const [next] = [...timers].sort((a, b) => a.atMs - b.atMs);
      if (!next) break;
      timers.delete(next);
      nowMs = Math.max(nowMs, next.atMs);
      next.wake();
    }
    isRunning = false;
  }

  return {
    now: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const timer = { atMs: nowMs + ms, wake: resolve };
        timers.add(timer);
        signal?.addEventListener("abort", () => {
          timers.delete(timer);
          reject(signal.reason);
        });
        void run();
      }),
  };
}
