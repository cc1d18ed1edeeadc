import { expect, test } from "vitest";
import { ownPath } from "../../../packages/console/src/session/own-path.ts";

const ORIGIN = "https://console.example";

test.each([
  ["/scans?status=complete", "/scans?status=complete"],
  ["//evil.example/scans", "/evil.example/scans"],
  ["/\\evil.example", "/evil.example"],
  ["\\\\evil.example", "/evil.example"],
  ["https://evil.example/", "/"],
  ["/\t/evil.example", "/evil.example"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
])("%s leads to %s, of the console's own origin", (text, path) => {
  expect(ownPath(text)).toBe(path);
  expect(new URL(ownPath(text), ORIGIN).origin).toBe(ORIGIN);
});
