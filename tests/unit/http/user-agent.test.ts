import { DEFAULT_USER_AGENT } from "@contact-scanner/core/config";
import { parseUserAgent } from "@contact-scanner/core/http/user-agent";
import { expect, test } from "vitest";

test.each([
  DEFAULT_USER_AGENT,
  "ContactScanner",
  "contactscanner/2.1 (+https://acme.example/bot; ops@acme.example)",
  "Mozilla/5.0 (compatible; ContactScanner/1.0; +https://acme.example/bot)",
])("a user agent names the product that robots.txt rules are read for: %s", (text) => {
  expect(parseUserAgent(text)).toBe(text);
});

test.each([
  "",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
  "NotContactScanner/1.0",
  "ContactScanner/1.0\r\nX-Injected: 1",
  " ContactScanner/1.0",
  "ContactScanner/1.0 (Zürich)",
  `ContactScanner/1.0 ${"x".repeat(300)}`,
])("anything else is refused with what to write instead: %s", (text) => {
  expect(() => parseUserAgent(text)).toThrow("ContactScanner/1.0 (+https://");
});
