import { LIMITS } from "@contact-scanner/core/config";
import { createCpuShares } from "@contact-scanner/core/worker/cpu-shares";
import { createLoadMeter } from "@contact-scanner/core/worker/load-meter";
import { isOverfull, isRoomy, mostScansIn, pagesAtATime } from "@contact-scanner/core/worker/room";
import { describe, expect, test } from "vitest";

describe("room", () => {
  test("a function of 1,024 MB may have sixteen scans at work; a small machine four, the largest not a hundred", () => {
    expect(mostScansIn(1_024)).toBe(16);
    expect(mostScansIn(400)).toBe(4);
    expect(mostScansIn(100_000)).toBe(64);
  });

  test.each([
    ["idle", { memory: 0.4, cpu: 0.1 }, { roomy: true, pages: Number.POSITIVE_INFINITY, overfull: false }],
    [
      "short of CPU",
      { memory: 0.4, cpu: 0.9 },
      { roomy: false, pages: Number.POSITIVE_INFINITY, overfull: false },
    ],
    ["out of CPU", { memory: 0.4, cpu: 1 }, { roomy: false, pages: 2, overfull: false }],
    ["short of memory", { memory: 0.8, cpu: 0.1 }, { roomy: false, pages: 2, overfull: false }],
    ["out of memory", { memory: 0.9, cpu: 0.1 }, { roomy: false, pages: 1, overfull: true }],
  ])("a worker that is %s", (_name, load, { roomy, pages, overfull }) => {
    expect(isRoomy(load)).toBe(roomy);
    expect(pagesAtATime(load)).toBe(pages);
    expect(isOverfull(load)).toBe(overfull);
  });

  test("pages in the hands of a full worker fit into what it has left", () => {
    const left = (1 - 0.85) * 1_024 * 2 ** 20;
    const pagesInHand = mostScansIn(1_024) * pagesAtATime({ memory: 0.85, cpu: 0 });
    expect(pagesInHand * LIMITS.maxPageBytes).toBeLessThan(left);
  });
});

/** A process whose readings a test sets. */
function measuredProcess() {
  const now = { ms: 1_000, memoryBytes: 100 * 2 ** 20, cpuMs: 0, loopBusyMs: 0 };
  const load = createLoadMeter(
    { memoryBytes: () => now.memoryBytes, cpuMs: () => now.cpuMs, loopBusyMs: () => now.loopBusyMs },
    { memoryMb: 1_000, cores: 0.5 },
    { now: () => now.ms },
  );
  const pass = (ms: number, cpuMs: number, loopBusyMs: number) => {
    now.ms += ms;
    now.cpuMs += cpuMs;
    now.loopBusyMs += loopBusyMs;
  };
  return { now, load, pass };
}

describe("the load of a process", () => {
  test("is what it used of its share of the cores, or of its loop where that was busier", () => {
    const { load, pass } = measuredProcess();
    expect(load()).toEqual({ memory: 0.1, cpu: 0 });
    pass(1_000, 300, 200);
    expect(load()).toEqual({ memory: 0.1, cpu: 0.6 });
    pass(1_000, 100, 900);
    expect(load()).toEqual({ memory: 0.1, cpu: 0.9 });
  });

  test("is the same measurement until that is old, and then another one", () => {
    const { load, pass } = measuredProcess();
    const first = load();
    pass(100, 100, 100);
    expect(load()).toBe(first);
    pass(900, 0, 0);
    expect(load()).not.toBe(first);
  });

  test("survives a clock that is set back", () => {
    const { now, load } = measuredProcess();
    now.ms -= 10_000;
    expect(load()).toEqual({ memory: 0.1, cpu: 0 });
  });
});

test("CPU time is shared by who is at work while it is used, and all shares are what was used", () => {
  let used = 0;
  const shares = createCpuShares(() => used);
  used += 50;
  const first = shares.join();
  const [firstBefore, secondBefore] = [first.cpuMs(), first.cpuMs()];
  used += 100;
  const second = shares.join();
  const joined = second.cpuMs();
  used += 60;
  const secondUsed = second.cpuMs() - joined;
  second.leave();
  used += 10;
  expect(firstBefore).toBe(secondBefore);
  expect(secondUsed).toBe(30);
  expect(first.cpuMs() - firstBefore).toBe(140);
});
