import { domainToASCII, domainToUnicode } from "node:url";
import { asciiHost, unicodeHost } from "@contact-scanner/core/url/host-name";
import fc from "fast-check";
import { expect, test } from "vitest";

const label = fc.oneof(
  fc.stringMatching(/^[a-z0-9_-]{1,12}$/),
  fc.string({ unit: fc.constantFrom(..."aZ0x9-_.%:/?#@[]\\ \t\u00ad".split("")), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."äßØłÉñžıİςя中あ한ก۰ِ。．ﬁ‍😀".split("")), minLength: 1, maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 6 }).map((text) => domainToASCII(text)),
  fc.stringMatching(/^xn--[a-z0-9-]{0,10}$/),
  fc.constantFrom("0", "127", "0x7f", "256", "4294967296", "com", "co", "de", "xn--mller-kva", ""),
);
const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join("."));

const HYPHEN_AT_EDGE = /(?:^|\.)(?:xn--)?-|-(?:\.|$)/;

test("any name is ASCII as Node says it", () => {
  fc.assert(
    fc.property(name, (name) => {
      expect(asciiHost(name)).toBe(domainToASCII(name));
    }),
    { numRuns: 2_000 },
  );
});

test("any name is in its own letters as Node says it", () => {
  fc.assert(
    fc.property(name, (name) => {
      // No host is named so (RFC 1123, 2.1), and Node has rules of its own for these.
      fc.pre(!HYPHEN_AT_EDGE.test(`${domainToASCII(name)}.${domainToUnicode(name)}`));
      expect(unicodeHost(name)).toBe(domainToUnicode(name));
    }),
    { numRuns: 2_000 },
  );
});
