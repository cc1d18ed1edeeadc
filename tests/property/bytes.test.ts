import { bytesOfHex, latin1OfBase64, utf8Length, utf8OfBase64, utf8Text } from "@contact-scanner/core/bytes";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Base64 as pages have it: of any bytes, padded or not, of either alphabet, broken over lines, or cut. */
const base64 = fc
  .tuple(fc.uint8Array(), fc.constantFrom("base64", "base64url"), fc.nat({ max: 3 }), fc.boolean())
  .map(([bytes, encoding, cut, isBroken]) => {
    const text = Buffer.from(bytes).toString(encoding);
    const kept = text.slice(0, Math.max(0, text.length - cut));
    return isBroken ? kept.replace(/.{5}/g, "$&\r\n ") : kept;
  });

test("base64 is read as Node reads it", () => {
  fc.assert(
    fc.property(base64, (text) => {
      expect(latin1OfBase64(text)).toBe(Buffer.from(text, "base64").toString("latin1"));
      expect(utf8OfBase64(text)).toBe(Buffer.from(text, "base64").toString("utf8"));
    }),
  );
});

test("what is no base64 is left out of it", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aZ09+/-_= \t\n.,!é".split("")) });
  fc.assert(
    fc.property(text, (text) => {
      expect(latin1OfBase64(text)).toBe(Buffer.from(text, "base64").toString("latin1"));
    }),
  );
});

test("pairs of hexadecimal digits are read as Node reads them", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.boolean(), (bytes, isUpper) => {
      const hex = Buffer.from(bytes).toString("hex");
      expect([...bytesOfHex(isUpper ? hex.toUpperCase() : hex)]).toEqual([...bytes]);
    }),
  );
});

test("any bytes are read as UTF-8 as Node reads them", () => {
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: "grapheme" }).map((text) => new TextEncoder().encode(`\ufeff${text}`)),
  );
  fc.assert(
    fc.property(bytes, (bytes) => {
      expect(utf8Text(bytes)).toBe(Buffer.from(bytes).toString("utf8"));
    }),
  );
});

test("any text has the bytes that Node counts, one with half a character too", () => {
  const text = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(text, (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    }),
  );
});
