import { expect, test } from "vitest";
import { bytesWords, spanUntil } from "../../../packages/console/src/usage/usage-span.ts";

test("a span of days ends today, in UTC", () => {
  const now = new Date("2026-03-01T23:30:00-05:00");
  expect(spanUntil(now, 1)).toEqual({ from: "2026-03-02", to: "2026-03-02" });
  expect(spanUntil(now, 30)).toEqual({ from: "2026-02-01", to: "2026-03-02" });
});

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [6_563, "6.6 kB"],
  [2_000_000, "2 MB"],
  [3.2e15, "3,200 TB"],
])("%d bytes are read as %s", (bytes, words) => {
  expect(bytesWords(bytes)).toBe(words);
});
