import { startSchedule } from "@contact-scanner/local/schedule";
import { expect, test } from "vitest";
import { recordingLog } from "../../helpers/silent-log.ts";

/** A clock whose sleeps end when the test says so. */
function steppedClock() {
  const sleeps: { ms: number; wake: () => void }[] = [];
  return {
    sleeps,
    now: () => 0,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        if (signal?.aborted) reject(signal.reason);
        sleeps.push({ ms, wake: resolve });
        signal?.addEventListener("abort", () => reject(signal.reason));
      }),
  };
}

function schedule(handler: () => Promise<{ failed: number; sent: number }>) {
  const clock = steppedClock();
  const log = recordingLog();
  const running = startSchedule({ intervalMs: 60_000, timeoutMs: 10_000, handler, clock, log });
  return { clock, log, ...running };
}

test("a scheduled function runs at once and again after each interval, until it is stopped", async () => {
  let runs = 0;
  const { clock, stop } = schedule(async () => ({ failed: 0, sent: runs++ }));
  await expect.poll(() => clock.sleeps.length).toBe(1);
  expect(runs).toBe(1);
  clock.sleeps[0]?.wake();
  await expect.poll(() => clock.sleeps.length).toBe(2);
  expect(runs).toBe(2);
  expect(clock.sleeps.map(({ ms }) => ms)).toEqual([60_000, 60_000]);
  await stop();
  expect(runs).toBe(2);
});

test("a run that has much to do has no time left once the schedule is stopped", async () => {
  const { promise: hasTimeUp, resolve } = Promise.withResolvers<void>();
  let isRunning = false;
  const { stop } = startSchedule({
    intervalMs: 60_000,
    timeoutMs: 60_000,
    async handler(_event, { getRemainingTimeInMillis }) {
      expect(getRemainingTimeInMillis()).toBeGreaterThan(0);
      isRunning = true;
      await hasTimeUp;
      expect(getRemainingTimeInMillis()).toBe(0);
      isRunning = false;
      return { failed: 0, sent: 0 };
    },
    clock: steppedClock(),
    log: recordingLog(),
  });
  await expect.poll(() => isRunning).toBe(true);
  const stopping = stop();
  resolve();
  await stopping;
  expect(isRunning).toBe(false);
});

test("a run that fails is logged, and the next one comes", async () => {
  const { clock, log, stop } = schedule(() => Promise.reject(new Error("Postgres is away")));
  await expect.poll(() => clock.sleeps.length).toBe(1);
  clock.sleeps[0]?.wake();
  await expect.poll(() => clock.sleeps.length).toBe(2);
  expect(log.events.map(({ level }) => level)).toEqual(["error", "error"]);
  await stop();
});
