import { parseRetryAfter, retryDelayMs } from "@contact-scanner/core/backoff";
import { describe, expect, it } from "vitest";

describe("the pause before the next try", () => {
  it("doubles with each try, up to a bound", () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 1_000].map((tries) => retryDelayMs(tries, () => 1));
    expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  });

  it("is drawn from the upper half, so that clients who failed together come back apart", () => {
    expect([0, 0.5, 0.999].map((drawn) => retryDelayMs(3, () => drawn))).toEqual([1_000, 1_500, 1_999]);
  });
});

describe("Retry-After (RFC 9110, 10.2.3)", () => {
  const nowMs = Date.parse("2026-01-01T00:00:00Z");

  it.each([
    ["120", 120_000],
    ["0", 0],
    [" 7 ", 7_000],
    ["1000000000", 1e12],
    ["Thu, 01 Jan 2026 00:00:30 GMT", 30_000],
    ["Thursday, 01-Jan-26 00:00:30 GMT", 30_000],
    ["Thu Jan  1 00:00:30 2026 GMT", 30_000],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
  ])("%j asks for %d ms", (header, waitMs) => {
    expect(parseRetryAfter(header, nowMs)).toBe(waitMs);
  });

  it.each([undefined, "", "-1", "1.5", "soon", "Soon, very soon", "2026-01-01", "9".repeat(400), "NaN"])(
    "%j asks for nothing",
    (header) => {
      expect(parseRetryAfter(header, nowMs)).toBeNull();
    },
  );
});
