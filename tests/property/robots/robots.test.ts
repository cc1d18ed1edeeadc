import { isAllowed } from "@contact-scanner/core/robots/match";
import { parseRobots } from "@contact-scanner/core/robots/parse-robots";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const BASE = "https://example.com";

const pathOf = (alphabet: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), maxLength }).map((rest) => `/${rest}`);

/** Patterns and paths of few letters, so that they often match. */
const pattern = pathOf("ab/*$", 8);
const path = pathOf("ab/", 10);

/** RFC 9309, 2.2.3 as a regular expression. */
function matchesByDefinition(rule: string, subject: string): boolean {
  const anchored = rule.endsWith("$");
  const body = (anchored ? rule.slice(0, -1) : rule).replaceAll("$", "\\$").replaceAll("*", ".*");
  return new RegExp(`^${body}${anchored ? "$" : ""}`).test(subject);
}

const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("User-agent", "Allow", "Disallow", "Crawl-delay", "Sitemap", "x"),
      fc.constantFrom(":", " ", ""),
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("*", "ContactScanner", "/", "/a*b$"), pattern),
    )
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);
const file = fc
  .tuple(fc.array(line), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([lines, end]) => lines.join(end));

describe("for every robots.txt", () => {
  it("a rule matches as its definition says", () => {
    fc.assert(
      fc.property(pattern, path, (rule, subject) => {
        const robots = parseRobots(`User-agent: *\nDisallow: ${rule}\n`, "ContactScanner");
        expect(isAllowed(robots, BASE + subject)).toBe(!matchesByDefinition(rule, subject));
      }),
      { numRuns: 2_000 },
    );
  });

  it("parsing gives bounded rules and never throws", () => {
    fc.assert(
      fc.property(file, fc.webUrl({ withQueryParameters: true }), (text, url) => {
        const robots = parseRobots(text, "ContactScanner");
        expect(typeof isAllowed(robots, url)).toBe("boolean");
        expect(robots.crawlDelayMs ?? 0).toBeGreaterThanOrEqual(0);
        expect(robots.crawlDelayMs ?? 0).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it("the order of a group's rules does not matter", () => {
    const rule = fc.tuple(fc.constantFrom("Allow", "Disallow"), pattern).map((parts) => parts.join(": "));
    const shuffled = fc
      .array(rule, { minLength: 1, maxLength: 6 })
      .chain((rules) =>
        fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length })),
      );
    fc.assert(
      fc.property(shuffled, path, ([rules, reordered], subject) => {
        const [one, other] = [rules, reordered].map((lines) => {
          const robots = parseRobots(["User-agent: *", ...lines].join("\n"), "ContactScanner");
          return isAllowed(robots, BASE + subject);
        });
        expect(one).toBe(other);
      }),
    );
  });

  it("a path means the same however its characters are encoded", () => {
    const text = fc.string({ unit: fc.constantFrom(..."azé ツ<~"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, (name) => {
        const robots = parseRobots(
          `User-agent: *\nDisallow: /${encodeURIComponent(name)}$\n`,
          "ContactScanner",
        );
        expect(
          isAllowed(robots, `${BASE}/${name.trimEnd() === name ? name : encodeURIComponent(name)}`),
        ).toBe(false);
      }),
    );
  });
});
