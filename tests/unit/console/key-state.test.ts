import { expect, test } from "vitest";
import { keyState } from "../../../packages/console/src/usage/key-state.ts";

const NOW = new Date("2026-03-02T10:00:00Z");
const BEFORE = "2026-03-02T09:59:59Z";
const LATER = "2026-03-02T10:00:01Z";

test.each([
  ["live", null, null],
  ["live", null, LATER],
  ["expired", null, BEFORE],
  ["revoked", BEFORE, null],
  ["revoked", BEFORE, BEFORE],
] as const)("is %s when it was revoked at %s and ends at %s", (state, revoked_at, expires_at) => {
  expect(keyState({ revoked_at, expires_at }, NOW)).toBe(state);
});
