import { createEmailHasher, parseEmail } from "@contact-scanner/core/suppression/email-hash";
import { expect, test } from "vitest";

const key = "a suppression key of thirty-two bytes or more";
const newKey = "a later suppression key of thirty-two bytes or more";

test("an address has one hash under a key and another under another key; neither holds the address", () => {
  const [hash, ...others] = createEmailHasher(key)("jane@acme.com");
  expect(others).toEqual([]);
  expect(createEmailHasher(key)("jane@acme.com")).toEqual([hash]);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(createEmailHasher(`${key}.`)("jane@acme.com")).not.toEqual([hash]);
  expect(createEmailHasher(key)("john@acme.com")).not.toEqual([hash]);
});

test("of several keys each gives its hash, the newest first", () => {
  const [old] = createEmailHasher(key)("jane@acme.com");
  const [newer] = createEmailHasher(newKey)("jane@acme.com");
  expect(createEmailHasher(`${newKey},${key}`)("jane@acme.com")).toEqual([newer, old]);
});

test("a key of fewer than 32 bytes is refused, alone and among others", () => {
  for (const setting of ["x".repeat(31), `${key},${"x".repeat(31)}`, `${key},`, `,${key}`, ""]) {
    expect(() => createEmailHasher(setting)).toThrow("32 bytes");
  }
});

test("white space beside a comma is refused, since it would make another key", () => {
  for (const setting of [`${newKey}, ${key}`, `${newKey} ,${key}`, `${newKey},${key}\n`]) {
    expect(() => createEmailHasher(setting)).toThrow("white space");
  }
  expect(createEmailHasher(`${key}\n`)("jane@acme.com")).not.toEqual(createEmailHasher(key)("jane@acme.com"));
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
