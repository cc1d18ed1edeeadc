import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ApiProblem, NoAnswer } from "../../../packages/client/src/errors.ts";
import { OPERATIONS } from "../../../packages/client/src/operations.ts";
import { pauseBeforeRetry } from "../../../packages/client/src/retry.ts";
import { retryAfterMs } from "../../../packages/client/src/retry-after.ts";

const read = { operation: OPERATIONS.scanStatus, idempotencyKey: undefined };
const removal = { operation: OPERATIONS.deleteScan, idempotencyKey: undefined };
const submit = { operation: OPERATIONS.submitScan, idempotencyKey: "4711" };
const change = { operation: OPERATIONS.rotateWebhook, idempotencyKey: undefined };
const broken = new NoAnswer("unreachable", "");

function problem(status: number, retryAfterMs?: number) {
  return new ApiProblem("", { code: "other", status, fields: [], requestId: undefined, retryAfterMs });
}

describe("what is tried again", () => {
  test.each([
    ["a read without an answer", read, broken],
    ["a read that took too long", read, new NoAnswer("timeout", "")],
    ["a read while the service is away", read, problem(503)],
    ["a read that a gateway refuses", read, problem(502)],
    ["a deletion without an answer", removal, broken],
    ["a submit under a key without an answer", submit, broken],
    ["a submit under a key after a fault of the service", submit, problem(500)],
    ["a submit above the limits", submit, problem(429, 1_000)],
    ["a change above the limits, as it was not begun", change, problem(429, 1_000)],
  ])("%s", (_name, request, failure) => {
    expect(pauseBeforeRetry(failure, request, 0, () => 0.5)).toBeGreaterThan(0);
  });

  test.each([
    ["a change without an answer: it may have been made", change, broken],
    ["a change after a fault of the service", change, problem(503, 1_000)],
    ["what is refused", read, problem(404)],
    ["a wrong field", submit, problem(422)],
    ["what leads elsewhere", read, new NoAnswer("redirected", "")],
    ["what is no answer of the API's", read, new NoAnswer("malformed", "")],
    ["what is too large", read, new NoAnswer("too_large", "")],
    ["what would have to wait for longer than two minutes", submit, problem(429, 120_001)],
    ["a mistake of the caller's", read, new TypeError("The token is empty")],
    ["a wait that was given up", read, new DOMException("", "AbortError")],
  ])("not: %s", (_name, request, failure) => {
    expect(pauseBeforeRetry(failure, request, 0, () => 0.5)).toBeUndefined();
  });
});

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("a wait that the API asks for is never cut short, and at most a second longer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120_000 }), fc.nat(20), unit, (askedMs, retries, random) => {
      const pauseMs = pauseBeforeRetry(problem(429, askedMs), submit, retries, () => random) ?? Number.NaN;
      expect(pauseMs).toBeGreaterThanOrEqual(askedMs);
      expect(pauseMs).toBeLessThanOrEqual(askedMs + 1_000);
    }),
  );
});

test("pauses of our own grow to eight seconds at most", () => {
  fc.assert(
    fc.property(fc.nat(2_000), unit, (retries, random) => {
      const pauseMs = pauseBeforeRetry(broken, read, retries, () => random) ?? Number.NaN;
      expect(pauseMs).toBeGreaterThanOrEqual(0);
      expect(pauseMs).toBeLessThanOrEqual(Math.min(8_000, 500 * 2 ** retries));
    }),
  );
});

describe("Retry-After", () => {
  const now = Date.UTC(2026, 10, 29, 12, 0, 0);
  test.each([
    ["2", 2_000],
    ["0", 0],
    [" 30 ", 30_000],
    ["Sun, 29 Nov 2026 12:00:30 GMT", 30_000],
    ["Sun, 29 Nov 2026 11:00:00 GMT", 0],
    ["soon", undefined],
    ["-5", undefined],
    ["", undefined],
  ])("%j is %j ms", (value, ms) => {
    expect(retryAfterMs(new Headers({ "retry-after": value }), now)).toBe(ms);
  });
});
