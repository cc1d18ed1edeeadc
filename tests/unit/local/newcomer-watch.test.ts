import { watchNewcomers } from "@contact-scanner/local/newcomer-watch";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("tells what the last look saw; a look that fails saw nobody", async () => {
  const looks = [true, new Error("The database is away"), true, false];
  const watch = watchNewcomers(async () => {
    const seen = looks.shift();
    if (seen instanceof Error) throw seen;
    return seen ?? false;
  });
  expect(watch.isAwaited()).toBe(false);
  const seen: boolean[] = [];
  for (let look = 0; look < 4; look++) {
    await vi.advanceTimersToNextTimerAsync();
    seen.push(watch.isAwaited());
  }
  expect(seen).toEqual([true, false, true, false]);
  watch.stop();
  expect(vi.getTimerCount()).toBe(0);
});
