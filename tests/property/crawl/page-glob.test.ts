import { matchesPage, pageParts, parsePageGlob } from "@contact-scanner/core/crawl/page-glob";
import fc from "fast-check";
import { expect, test } from "vitest";

const piece = fc.constantFrom("a", "b", "aa", "ab", "ba");
const segment = fc.oneof(
  { weight: 3, arbitrary: fc.constant("**") },
  { weight: 1, arbitrary: fc.constant("*") },
  {
    weight: 6,
    arbitrary: fc
      .array(fc.oneof(piece, fc.constant("*")), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join("").replace(/\*+/g, "*")),
  },
);
const pattern = fc.array(segment, { maxLength: 7 });
const path = fc.array(
  fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("")),
  { maxLength: 7 },
);

/** What a pattern means, tried in every way: too slow for hostile ones. */
function isOneOf(globs: readonly string[], segments: readonly string[]): boolean {
  const [first, ...others] = globs;
  const [next, ...rest] = segments;
  if (first === undefined) return next === undefined;
  if (first === "**" && isOneOf(others, segments)) return true;
  if (next === undefined) return false;
  return first === "**" ? isOneOf(globs, rest) : isText(first, next) && isOneOf(others, rest);
}

function isText(glob: string, text: string): boolean {
  const any = glob === "*" ? ".+" : ".*";
  return new RegExp(`^${glob.replaceAll("*", any)}$`).test(text);
}

test("a pattern of pages matches what it matches when every way is tried", () => {
  fc.assert(
    fc.property(pattern, path, fc.boolean(), (globs, segments, isFolder) => {
      const url = `https://acme.example/${segments.join("/")}${isFolder && segments.length > 0 ? "/" : ""}`;
      const glob = parsePageGlob(`/${globs.join("/")}`);
      expect(matchesPage(glob, pageParts(url))).toBe(isOneOf(globs, segments));
    }),
    { numRuns: 2_000 },
  );
});

test("a query's wildcards stand for any text", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "&", "=", "/"), { maxLength: 8 })
    .map((parts) => parts.join(""));
  const wild = fc.array(fc.oneof(piece, fc.constantFrom("*", "&", "/")), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(wild, text, (parts, query) => {
      const glob = parts.join("").replace(/\*+/g, "*");
      const expected = isText(glob, query);
      const isSomething = query !== "" || glob === "";
      expect(matchesPage(parsePageGlob(`/?${glob}`), pageParts(`https://acme.example/?${query}`))).toBe(
        expected && isSomething,
      );
    }),
  );
});
