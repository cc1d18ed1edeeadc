import { createEmailHasher, parseEmail } from "@contact-scanner/core/suppression/email-hash";
import { expect, test } from "vitest";

const key = "a suppression key of thirty-two bytes or more";

test("an address has one hash under a key and another under another key; neither holds the address", () => {
  const hash = createEmailHasher(key)("jane@acme.com");
  expect(hash).toBe(createEmailHasher(key)("jane@acme.com"));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hash).not.toBe(createEmailHasher(`${key}.`)("jane@acme.com"));
  expect(hash).not.toBe(createEmailHasher(key)("john@acme.com"));
});

test("a key of fewer than 32 bytes is refused", () => {
  expect(() => createEmailHasher("x".repeat(31))).toThrow("32 bytes");
});

test.each([
  ["jane@acme.com", "jane@acme.com"],
  [" Jane.Doe@ACME.com ", "jane.doe@acme.com"],
  ["jane@bücher.de", "jane@xn--bcher-kva.de"],
  ["jane@acme.com.", "jane@acme.com"],
  ["jose\u0301@acme.com", "jos\u00e9@acme.com"],
  ["jane+news@acme.com", "jane+news@acme.com"],
  ["you@example.com", "you@example.com"],
])("%s is kept as %s", (text, email) => {
  expect(parseEmail(text)).toBe(email);
});

test.each([
  "",
  "jane",
  "@acme.com",
  "jane@",
  "jane doe@acme.com",
  "jane@acme@com",
  `${"a".repeat(250)}@acme.com`,
])("%j is no address", (text) => {
  expect(parseEmail(text)).toBeUndefined();
});
