import { expect, test } from "vitest";
import { isActive, scanState } from "../../../packages/console/src/scans/scan-state.ts";

const ENDED = { waiting: false, paused_at: null, result_data: null };

test.each([
  ["pending", { ...ENDED, status: "pending" }, "waiting", true],
  ["waits for a place", { ...ENDED, status: "running", waiting: true }, "waiting", true],
  ["runs", { ...ENDED, status: "running" }, "running", true],
  ["is paused", { ...ENDED, status: "running", paused_at: "2026-01-01T00:00:00Z" }, "paused", true],
  [
    "was cancelled while paused",
    { ...ENDED, status: "cancelled", paused_at: "2026-01-01T00:00:00Z" },
    "cancelled",
    false,
  ],
  ["failed", { ...ENDED, status: "failed" }, "failed", false],
] as const)("a scan that %s", (_name, scan, state, active) => {
  expect(scanState(scan)).toBe(state);
  expect(isActive(scan)).toBe(active);
});
