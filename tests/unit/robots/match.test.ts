import { isAllowed } from "@contact-scanner/core/robots/match";
import { parseRobots } from "@contact-scanner/core/robots/parse-robots";
import { describe, expect, it } from "vitest";

function allows(rules: readonly string[], path: string): boolean {
  const robots = parseRobots(["User-agent: *", ...rules].join("\n"), "ContactScanner");
  return isAllowed(robots, `https://example.com${path}`);
}

describe("of the rules that match (RFC 9309, 2.2.2)", () => {
  it("the longest decides, in whatever order they stand", () => {
    expect(allows(["Allow: /a/b", "Disallow: /a"], "/a/b")).toBe(true);
    expect(allows(["Disallow: /a/b/c", "Allow: /a/b"], "/a/b/c")).toBe(false);
  });

  it("the one that allows wins a tie", () => {
    expect(allows(["Disallow: /a", "Allow: /a"], "/a")).toBe(true);
  });

  it("none forbids when none matches", () => {
    expect(allows(["Disallow: /a"], "/b")).toBe(true);
  });
});

describe("patterns (RFC 9309, 2.2.3)", () => {
  it.each([
    ["/*.php$", "/x.php", true],
    ["/*.php$", "/x.php?y", false],
    ["/*.php$", "/a.php/b.php", true],
    ["/a*b*c", "/a-b-c-d", true],
    ["/a*b*c", "/a-c-b", false],
    ["/**//**a", "/x//ya", true],
    ["*", "/", true],
    ["/$", "/", true],
    ["/$", "/a", false],
    ["/ab*ab$", "/ab", false],
    ["/ab*ab$", "/abab", true],
    ["/a$b", "/a$b", true],
    ["/a$b", "/a", false],
    ["/a.b", "/axb", false],
    ["/(a|b)[c]+", "/a", false],
    ["a", "/a", false],
  ])("%s beside %s: matches %j", (pattern, path, matches) => {
    expect(allows([`Disallow: ${pattern}`], path)).toBe(!matches);
  });

  it("with thousands of wildcards are matched without going back", () => {
    expect(allows([`Disallow: /${"*a".repeat(8_000)}b`], `/${"a".repeat(2_000)}`)).toBe(true);
  });
});

describe("percent-encoding (RFC 9309, 2.2.2)", () => {
  it.each([
    ["/caf%c3%a9", "/café"],
    ["/café", "/caf%C3%A9"],
    ["/ツ", "/%E3%83%84"],
    ["/%7Ejoe", "/~joe"],
    ["/~joe", "/%7ejoe"],
    ["/a%3cd", "/a%3Cd"],
    ["/a<d", "/a<d"],
    ["/a b", "/a%20b"],
    ["/price-%24", "/price-$"],
    ["/a%2Ab", "/a*b"],
  ])("a rule for %s forbids %s", (pattern, path) => {
    expect(allows([`Disallow: ${pattern}`], path)).toBe(false);
  });

  it("keeps an encoded reserved character apart from the character", () => {
    expect(allows(["Disallow: /a%2Fb"], "/a/b")).toBe(true);
    expect(allows(["Disallow: /a/b"], "/a%2Fb")).toBe(true);
  });

  it("allows an octet encoded without need only as it is spelt", () => {
    const rules = ["Disallow: /", "Allow: /%7Ejoe"];
    expect([allows(rules, "/%7ejoe"), allows(rules, "/~joe")]).toEqual([true, false]);
  });
});

it("robots.txt itself may always be read (RFC 9309, 2.2.2)", () => {
  expect(allows(["Disallow: /"], "/robots.txt")).toBe(true);
});

it("what is no URL is judged as the start page", () => {
  const robots = parseRobots("User-agent: *\nDisallow: /$\n", "ContactScanner");
  expect(isAllowed(robots, "")).toBe(false);
});
