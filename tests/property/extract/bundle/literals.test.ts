import { findLiterals } from "@contact-scanner/core/extract/bundle/literals";
import { readBundle } from "@contact-scanner/core/extract/bundle/read-bundle";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const FILE = { fileUrl: "https://acme.com/a.js", pageUrl: "https://acme.com/" };
const PIECES = [
  '"',
  "'",
  "`",
  "${",
  "}",
  "{",
  "(",
  ")",
  "[",
  "]",
  "/",
  "//",
  "/*",
  "*/",
  "\\",
  "\n",
  "+",
  "=",
  ",",
  "@",
  "a@b.com",
  "mailto:",
  "path:",
  ".js",
  '{1:"ab"}[e]+".js"',
  ".concat(",
  "children:[",
  "&#64;",
  "x",
];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 200 }).map((pieces) => pieces.join(""));

/** Characters that are looked at while `work` is done. */
function looksAt(work: () => void): number {
  const original = String.prototype.charCodeAt;
  let looks = 0;
  String.prototype.charCodeAt = function (index) {
    looks++;
    return original.call(this, index);
  };
  try {
    work();
  } finally {
    String.prototype.charCodeAt = original;
  }
  return looks;
}

test("literals of any text lie in it, in order, and begin with a quote", () => {
  fc.assert(
    fc.property(hostile, (source) => {
      const { starts, ends } = findLiterals(source);
      for (const [index, start] of starts.entries()) {
        expect("\"'`").toContain(source[start]);
        expect(ends[index]).toBeGreaterThan(start);
        expect(ends[index]).toBeLessThanOrEqual(source.length);
        expect(start).toBeGreaterThan(starts[index - 1] ?? -1);
      }
    }),
  );
});

test("any text is read without a fault, and any string that is quoted is found", () => {
  fc.assert(
    fc.property(hostile, (source) => {
      readBundle(source, FILE);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const quoted = JSON.stringify(text);
      const { starts, ends } = findLiterals(`a=${quoted};`);
      expect([starts, ends]).toEqual([[2], [2 + quoted.length]]);
    }),
  );
});

describe("each character is looked at a few times, whatever is repeated", () => {
  test.each(["/", "=/[", '"\\"', "`${", "`${`", "'", '"\n', "/*", "=/a", "=/\\/", ")/", "a/b/", "}/x"])(
    "%s",
    (piece) => {
      const source = piece.repeat(20_000);
      expect(looksAt(() => findLiterals(source))).toBeLessThan(4 * source.length);
    },
  );
});
