import { randomBytes } from "node:crypto";
import { createApiKey, hashApiKey, isWellFormedApiKey } from "@contact-scanner/core/auth/api-key";
import { expect, test } from "vitest";

test("a key is its prefix, 43 digits of secret and six of checksum, as scanners may know it", () => {
  const { key, prefix, hash } = createApiKey(randomBytes);
  expect(key).toMatch(/^cs_live_[0-9A-Za-z]{49}$/);
  expect(isWellFormedApiKey(key)).toBe(true);
  expect(prefix).toBe(key.slice(0, 12));
  expect(hash).toBe(hashApiKey(key));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ["nothing but zeros", 0x00],
  ["nothing but ones", 0xff],
])("a secret of %s has its place too", (_name, byte) => {
  const { key } = createApiKey((size) => Buffer.alloc(size, byte));
  expect(key).toHaveLength(57);
  expect(isWellFormedApiKey(key)).toBe(true);
});

test("the checksum is the CRC-32 of all before it to base 62, as ISO 3309 defines it", () => {
  // Python: zlib.crc32(b"cs_live_" + b"0" * 43) is 2478299821, which is 2higzl to base 62.
  expect(createApiKey((size) => Buffer.alloc(size)).key).toBe(`cs_live_${"0".repeat(43)}2higzl`);
});

test.each(["", "cs_live_", "cs_test_", `cs_live_${"0".repeat(49)}`, `cs_live_${"é".repeat(49)}`])(
  "%j is no key",
  (text) => {
    expect(isWellFormedApiKey(text)).toBe(false);
  },
);
