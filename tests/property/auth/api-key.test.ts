import { createApiKey, isWellFormedApiKey } from "@contact-scanner/core/auth/api-key";
import fc from "fast-check";
import { expect, test } from "vitest";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const PREFIX_CHARS = "cs_live_".length;

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const keyOf = (bytes: Buffer) => createApiKey(() => bytes).key;

test("every key is well-formed, and two secrets give two keys", () => {
  fc.assert(
    fc.property(secret, secret, (one, other) => {
      expect(isWellFormedApiKey(keyOf(one))).toBe(true);
      expect(keyOf(one) === keyOf(other)).toBe(one.equals(other));
    }),
  );
});

test("a key with one character wrong, wherever it stands, is none", () => {
  fc.assert(
    fc.property(
      secret,
      fc.integer({ min: PREFIX_CHARS, max: 56 }),
      fc.constantFrom(...DIGITS),
      (bytes, place, digit) => {
        const key = keyOf(bytes);
        fc.pre(key[place] !== digit);
        expect(isWellFormedApiKey(key.slice(0, place) + digit + key.slice(place + 1))).toBe(false);
      },
    ),
  );
});

test("a key with two neighbours exchanged, or cut off anywhere, is none", () => {
  fc.assert(
    fc.property(secret, fc.integer({ min: PREFIX_CHARS, max: 55 }), (bytes, place) => {
      const key = keyOf(bytes);
      const [one = "", other = ""] = key.slice(place, place + 2);
      fc.pre(one !== other);
      expect(isWellFormedApiKey(key.slice(0, place) + other + one + key.slice(place + 2))).toBe(false);
      expect(isWellFormedApiKey(key.slice(0, place))).toBe(false);
    }),
  );
});
