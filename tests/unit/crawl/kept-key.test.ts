import { keptKey } from "@contact-scanner/core/crawl/kept-key";
import { expect, test } from "vitest";

test("a short key is kept as it is", () => {
  expect(keptKey("acme.com:/team")).toBe("acme.com:/team");
});

test("long keys are kept as short ones, which differ as they do", () => {
  const [a, b] = [keptKey(`acme.com:/${"a".repeat(2_000)}`), keptKey(`acme.com:/${"a".repeat(2_001)}`)];
  expect(a.length).toBeLessThan(100);
  expect(a).not.toBe(b);
});
