import { LIMITS } from "@contact-scanner/core/config";
import {
  afterRequest,
  afterResponse,
  concurrency,
  delayMs,
  initialPace,
  type Pace,
  type PaceResponse,
} from "@contact-scanner/core/crawl/politeness";
import fc from "fast-check";
import { expect, test } from "vitest";

const response: fc.Arbitrary<PaceResponse> = fc.record({
  latencyMs: fc.nat(30_000),
  outcome: fc.constantFrom("served", "throttled", "timed_out"),
  retryAfterMs: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), { nil: undefined }),
});

const crawlDelay = fc.option(fc.integer({ min: -10, max: 1_000_000 }));

/** What happens to a host: time passes, then a request starts or an answer comes. */
const history = fc.array(fc.tuple(fc.nat(60_000), fc.option(response)), { maxLength: 60 });

/** The pace and the time after each step of a history. */
function replay(start: Pace, steps: readonly (readonly [number, PaceResponse | null])[]) {
  let nowMs = 1_700_000_000_000;
  let pace = start;
  return steps.map(([waitMs, answer]) => {
    nowMs += waitMs;
    const before = pace;
    pace = answer ? afterResponse(before, answer, nowMs) : afterRequest(before, nowMs);
    return { before, pace, nowMs, answer };
  });
}

test("whatever happens, a host has between one connection and the most a host may have", () => {
  fc.assert(
    fc.property(crawlDelay, history, (delay, steps) => {
      for (const { pace } of replay(initialPace(delay), steps)) {
        expect(concurrency(pace)).toBeGreaterThanOrEqual(1);
        expect(concurrency(pace)).toBeLessThanOrEqual(LIMITS.maxConnectionsPerHost);
        expect(Number.isInteger(concurrency(pace))).toBe(true);
      }
    }),
  );
});

test("whatever happens, the next request waits no longer than the longest pause anyone may ask for", () => {
  fc.assert(
    fc.property(crawlDelay, history, (delay, steps) => {
      for (const { pace, nowMs } of replay(initialPace(delay), steps)) {
        expect(delayMs(pace, nowMs)).toBeGreaterThanOrEqual(0);
        expect(delayMs(pace, nowMs)).toBeLessThanOrEqual(LIMITS.maxRetryAfterMs);
      }
    }),
  );
});

test("after a request the next one waits for the crawl-delay, whatever happened before and happens after", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: LIMITS.maxCrawlDelayMs }),
      history,
      response,
      (delay, steps, answer) => {
        for (const { pace, nowMs } of replay(initialPace(delay), steps)) {
          const started = afterRequest(pace, nowMs);
          expect(delayMs(started, nowMs)).toBeGreaterThanOrEqual(delay);
          expect(delayMs(afterResponse(started, answer, nowMs), nowMs)).toBeGreaterThanOrEqual(delay);
        }
      },
    ),
  );
});

test("no answer lets the next request start earlier, and a sign of load never widens the way", () => {
  fc.assert(
    fc.property(crawlDelay, history, (delay, steps) => {
      for (const { before, pace, nowMs, answer } of replay(initialPace(delay), steps)) {
        if (answer === null) continue;
        expect(delayMs(pace, nowMs)).toBeGreaterThanOrEqual(delayMs(before, nowMs));
        if (answer.outcome === "served") continue;
        expect(concurrency(pace)).toBeLessThanOrEqual(concurrency(before));
        expect(pace.gapMs).toBeGreaterThanOrEqual(before.gapMs);
      }
    }),
  );
});

test("whatever happened, a host that answers well again gets back what it had", () => {
  fc.assert(
    fc.property(history, (steps) => {
      let pace = replay(initialPace(null), steps).at(-1)?.pace ?? initialPace(null);
      let nowMs = 1_800_000_000_000;
      for (let answers = 0; answers < 400; answers++) {
        nowMs += 1_000;
        pace = afterResponse(pace, { latencyMs: 100, outcome: "served" }, nowMs);
      }
      expect(concurrency(pace)).toBe(LIMITS.maxConnectionsPerHost);
      expect(pace.gapMs).toBe(0);
    }),
  );
});
