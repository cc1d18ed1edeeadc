import { LIMITS } from "@contact-scanner/core/config";
import { learnedPace, resumedPace } from "@contact-scanner/core/crawl/learned-pace";
import {
  afterRequest,
  afterResponse,
  concurrency,
  delayMs,
  initialPace,
  type Pace,
  type PaceResponse,
  withCrawlDelay,
} from "@contact-scanner/core/crawl/politeness";
import { describe, expect, test } from "vitest";

const SERVED: PaceResponse = { latencyMs: 100, outcome: "served" };
const THROTTLED: PaceResponse = { latencyMs: 100, outcome: "throttled" };

/** A host that is asked one request after the other, from 1,000,000 ms on. */
function askInTurn(
  pace: Pace,
  responses: readonly PaceResponse[],
  startMs = 1_000_000,
): { pace: Pace; nowMs: number } {
  let nowMs = startMs;
  for (const response of responses) {
    nowMs += delayMs(pace, nowMs);
    const started = afterRequest(pace, nowMs);
    nowMs += response.latencyMs;
    pace = afterResponse(started, response, nowMs);
  }
  return { pace, nowMs };
}

describe("a host at ease", () => {
  test("gets as many connections as a host may have, without a pause", () => {
    const pace = afterRequest(initialPace(null), 5);
    expect(concurrency(pace)).toBe(LIMITS.maxConnectionsPerHost);
    expect(delayMs(pace, 5)).toBe(0);
  });

  test("is not slowed by an answer that is a little late", () => {
    const { pace, nowMs } = askInTurn(initialPace(null), [
      ...Array(20).fill(SERVED),
      { ...SERVED, latencyMs: 250 },
    ]);
    expect(concurrency(pace)).toBe(LIMITS.maxConnectionsPerHost);
    expect(delayMs(pace, nowMs)).toBe(0);
  });
});

describe("a crawl-delay", () => {
  test("means one connection, and the delay between the starts of two requests", () => {
    const pace = afterRequest(initialPace(3_000), 10_000);
    expect(concurrency(pace)).toBe(1);
    expect(delayMs(pace, 10_000)).toBe(3_000);
    expect(delayMs(pace, 12_000)).toBe(1_000);
    expect(delayMs(pace, 14_000)).toBe(0);
  });

  test("is kept however well the host answers", () => {
    const { pace, nowMs } = askInTurn(initialPace(2_000), Array(50).fill(SERVED));
    expect(concurrency(pace)).toBe(1);
    expect(delayMs(pace, nowMs)).toBe(1_900);
  });

  test("is taken up to the bound", () => {
    expect(delayMs(afterRequest(initialPace(86_400_000), 0), 0)).toBe(LIMITS.maxCrawlDelayMs);
  });

  test("of nothing asks for nothing", () => {
    expect(concurrency(initialPace(0))).toBe(LIMITS.maxConnectionsPerHost);
  });
});

describe("a host under load", () => {
  test.each(["throttled", "timed_out"] as const)("gets fewer connections and a pause: %s", (outcome) => {
    const pace = afterResponse(initialPace(null), { latencyMs: 100, outcome }, 1_000);
    expect(concurrency(pace)).toBe(2);
    expect(delayMs(pace, 1_000)).toBeGreaterThanOrEqual(500);
  });

  test("is slowed more by every further sign of it, down to one connection", () => {
    const once = askInTurn(initialPace(null), [THROTTLED]);
    const twice = askInTurn(initialPace(null), [THROTTLED, THROTTLED]);
    expect(delayMs(twice.pace, twice.nowMs)).toBeGreaterThan(delayMs(once.pace, once.nowMs));
    expect(concurrency(twice.pace)).toBe(1);
  });

  test("is slowed once by requests that were on their way together", () => {
    const one = afterResponse(initialPace(null), THROTTLED, 1_000);
    const four = [1_010, 1_020, 1_030].reduce((pace, nowMs) => afterResponse(pace, THROTTLED, nowMs), one);
    expect(concurrency(four)).toBe(concurrency(one));
    expect(four.gapMs).toBe(one.gapMs);
  });

  test("that answers ever later is slowed before it has to say so", () => {
    const late = Array(10).fill({ ...SERVED, latencyMs: 2_000 });
    const { pace, nowMs } = askInTurn(initialPace(null), [...Array(20).fill(SERVED), ...late]);
    expect(concurrency(pace)).toBe(1);
    expect(delayMs(afterRequest(pace, nowMs), nowMs)).toBeGreaterThan(0);
  });

  test("that is slow for good is asked no slower than it answers", () => {
    const slow = Array(200).fill({ ...SERVED, latencyMs: 2_000 });
    const { pace, nowMs } = askInTurn(initialPace(null), [SERVED, ...slow]);
    expect(delayMs(afterRequest(pace, nowMs), nowMs)).toBeLessThanOrEqual(2_000);
  });
});

describe("Retry-After", () => {
  test("is honoured: no request starts before", () => {
    const pace = afterResponse(initialPace(null), { ...THROTTLED, retryAfterMs: 20_000 }, 1_000);
    expect(delayMs(pace, 1_000)).toBe(20_000);
    expect(delayMs(pace, 21_000)).toBe(0);
  });

  test("of a request that was on its way already is honoured too", () => {
    const slowed = afterResponse(initialPace(null), THROTTLED, 1_000);
    const told = afterResponse(slowed, { ...THROTTLED, retryAfterMs: 20_000 }, 1_010);
    expect(delayMs(told, 1_010)).toBe(20_000);
  });

  test("is not shortened by a later answer that asks for less", () => {
    const told = afterResponse(initialPace(null), { ...THROTTLED, retryAfterMs: 20_000 }, 1_000);
    expect(delayMs(afterResponse(told, { ...THROTTLED, retryAfterMs: 1_000 }, 1_010), 1_000)).toBe(20_000);
  });

  test("is bounded", () => {
    const pace = afterResponse(initialPace(null), { ...THROTTLED, retryAfterMs: 1e12 }, 0);
    expect(delayMs(pace, 0)).toBe(LIMITS.maxRetryAfterMs);
  });
});

test("a host that recovers gets its connections back, one at a time", () => {
  const slowed = askInTurn(initialPace(null), [THROTTLED, THROTTLED, THROTTLED]);
  const better = askInTurn(slowed.pace, Array(2).fill(SERVED), slowed.nowMs);
  expect(concurrency(better.pace)).toBe(2);
  const well = askInTurn(slowed.pace, Array(40).fill(SERVED), slowed.nowMs);
  expect(concurrency(well.pace)).toBe(LIMITS.maxConnectionsPerHost);
  expect(delayMs(afterRequest(well.pace, well.nowMs), well.nowMs)).toBe(0);
});

describe("a host whose owner lets us hold more connections", () => {
  const OWN = 16;

  test("gets them at once, and halves them at a sign of load as any other", () => {
    expect(concurrency(initialPace(null, OWN))).toBe(OWN);
    const slowed = afterResponse(initialPace(null, OWN), THROTTLED, 1_000);
    expect(concurrency(slowed)).toBe(OWN / 2);
    expect(delayMs(slowed, 1_000)).toBeGreaterThan(0);
  });

  test("gets all of them back when it is at ease again, and no more", () => {
    const slowed = askInTurn(initialPace(null, OWN), [THROTTLED, THROTTLED]);
    const eased = askInTurn(slowed.pace, Array(200).fill(SERVED), slowed.nowMs);
    expect(concurrency(eased.pace)).toBe(OWN);
    expect(learnedPace(eased.pace, eased.nowMs)).toBeNull();
  });

  test("keeps to one connection under a crawl-delay", () => {
    expect(concurrency(withCrawlDelay(initialPace(null, OWN), 2_000, 1_000))).toBe(1);
  });

  test("may be given fewer than others, too", () => {
    const { pace } = askInTurn(initialPace(null, 1), Array(20).fill(SERVED));
    expect(concurrency(pace)).toBe(1);
  });

  test("goes on as narrow as an earlier worker found it, and within today's setting", () => {
    const { pace, nowMs } = askInTurn(initialPace(null, OWN), [THROTTLED]);
    const learned = learnedPace(pace, nowMs);
    expect(learned?.width).toBe(OWN / 2);
    if (learned) expect(concurrency(resumedPace(learned, nowMs, OWN))).toBe(OWN / 2);
    if (learned) expect(concurrency(resumedPace(learned, nowMs))).toBe(LIMITS.maxConnectionsPerHost);
  });
});
