import { LIMITS } from "@contact-scanner/core/config";
import { DELIVERY_TIMING, MAX_TRIES, retryPauseSeconds } from "@contact-scanner/core/webhooks/timing";
import { expect, test } from "vitest";

const ask = (tries: number, random = 0, retryAfterMs: number | null = null) =>
  retryPauseSeconds(tries, { retryAfterMs, random: () => random });

test("a delivery is tried again soon, then rarer, for about three days, and then given up", () => {
  const pauses = Array.from({ length: MAX_TRIES }, (_none, index) => ask(index + 1));
  expect(pauses.at(-1)).toBeUndefined();
  const seconds = pauses.filter((pause) => pause !== undefined);
  expect(seconds.slice(0, 6)).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000]);
  expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
  const days = seconds.reduce((sum, pause) => sum + pause, 0) / 86_400;
  expect(days).toBeGreaterThan(2.5);
  expect(days).toBeLessThan(3.5);
});

test("what failed together comes back at different times", () => {
  expect(ask(3, 0)).toBe(1_800);
  expect(ask(3, 0.999)).toBe(1_980);
});

test("a receiver may ask for a longer pause, not for a shorter one, and within a bound", () => {
  expect(ask(1, 0, 60_000)).toBe(60);
  expect(ask(2, 0, 60_000)).toBe(300);
  expect(ask(1, 0, 10 ** 12)).toBe(43_200);
});

test("the times of a delivery fit each other", () => {
  const requestSeconds = LIMITS.webhookTimeoutMs / 1_000;
  expect(requestSeconds).toBeLessThan(DELIVERY_TIMING.leaseSeconds);
  const lookingSeconds = DELIVERY_TIMING.lookingMs / 1_000;
  expect(lookingSeconds).toBeLessThanOrEqual(DELIVERY_TIMING.intervalSeconds);
  expect(lookingSeconds + requestSeconds).toBeLessThan(DELIVERY_TIMING.timeoutSeconds);
  expect(DELIVERY_TIMING.failingSeconds).toBeLessThan(LIMITS.keepDeliveryDays * 86_400);
});
