import { parseRetryAfter, retryDelayMs } from "@contact-scanner/core/backoff";
import fc from "fast-check";
import { expect, it } from "vitest";

const drawn = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it("a pause is never shorter than a quarter second nor longer than a quarter minute", () => {
  fc.assert(
    fc.property(fc.nat(), drawn, (tries, random) => {
      const pauseMs = retryDelayMs(tries, () => random);
      expect(pauseMs).toBeGreaterThanOrEqual(250);
      expect(pauseMs).toBeLessThanOrEqual(15_000);
    }),
  );
});

it("no header asks for a pause that is no number or lies in the past", () => {
  const header = fc.oneof(
    fc.string(),
    fc.integer().map(String),
    fc.date({ noInvalidDate: true }).map((d) => d.toUTCString()),
  );
  fc.assert(
    fc.property(header, fc.nat(), (value, nowMs) => {
      expect(parseRetryAfter(value, nowMs) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
