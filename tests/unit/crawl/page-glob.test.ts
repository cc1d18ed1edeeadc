import {
  matchesPage,
  pageGlobRefusal,
  pageParts,
  parsePageGlob,
} from "@contact-scanner/core/crawl/page-glob";
import { describe, expect, test } from "vitest";

const matches = (pattern: string, path: string) =>
  matchesPage(parsePageGlob(pattern), pageParts(`https://acme.example${path}`));

describe("a pattern of pages", () => {
  test.each([
    ["/", "/"],
    ["/", "/?lang=de"],
    ["/blog", "/blog"],
    ["/blog", "/blog/"],
    ["/blog/", "/blog"],
    ["/blog", "/blog?page=2"],
    ["/blog/*", "/blog/2024"],
    ["/blog/*", "/blog/2024/"],
    ["/*/print", "/news/print"],
    ["/team-*", "/team-berlin"],
    ["/team-*", "/team-"],
    ["/*-*.html", "/a-b-c.html"],
    ["/**", "/"],
    ["/**", "/a/b/c"],
    ["/blog/**", "/blog"],
    ["/blog/**", "/blog/"],
    ["/blog/**", "/blog/2024/05/x.html"],
    ["/**/*.html", "/a.html"],
    ["/**/*.html", "/a/b/c.html"],
    ["/**/print", "/print"],
    ["/**/print/**", "/a/print/b"],
    ["/a/**/b/*/c/**/d", "/a/b/x/b/y/c/d"],
    ["/**/a/**/a", "/a/a"],
    ["/list?page=*", "/list?page=2&next=/a/b"],
    ["/list?*sort=*", "/list?page=2&sort=age"],
    ["/list?", "/list"],
    ["/**?*", "/a/b?c"],
    ["/über-uns", "/%C3%BCber-uns"],
    ["/%c3%bcber-uns", "/über-uns"],
    ["/a b", "/a%20b"],
    ["/%62log", "/blog"],
    ["/100%25", "/100%25"],
    ["/a%2Ab", "/a*b"],
    ["/price$", "/price$"],
    ["/a//b", "/a//b"],
  ])("%s is %s", (pattern, path) => expect(matches(pattern, path)).toBe(true));

  test.each([
    ["/", "/a"],
    ["/blog", "/blogs"],
    ["/blog", "/Blog"],
    ["/blog", "/en/blog"],
    ["/blog/*", "/blog"],
    ["/blog/*", "/blog/"],
    ["/blog/*", "/blog/2024/05"],
    ["/blog/**", "/blogs/a"],
    ["/*", "/"],
    ["/a*b", "/a/b"],
    ["/**/*.html", "/a.htm"],
    ["/**/a/**/a", "/a"],
    ["/a/**/a", "/a"],
    ["/a/**/b/c", "/a/b/b"],
    ["/list?page=*", "/list"],
    ["/list?page=2", "/list?page=22"],
    ["/list?", "/list?page=2"],
    ["/**?*", "/a/b"],
    ["/a?b", "/axb"],
    ["/a.b", "/axb"],
    ["/a%2Ab", "/axb"],
    ["/price$", "/price"],
    ["/a/b", "/a%2Fb"],
  ])("%s is not %s", (pattern, path) => expect(matches(pattern, path)).toBe(false));

  test.each(["/", "/**", "/a/*/b", "/a?b=*", "/über uns", `/${"a".repeat(499)}`])("is taken: %s", (pattern) =>
    expect(pageGlobRefusal(pattern)).toBeNull(),
  );

  test.each([
    ["", "begins with a slash"],
    ["blog/**", "begins with a slash"],
    ["**/blog", "begins with a slash"],
    ["https://acme.example/blog", "begins with a slash"],
    ["/a#b", "no fragment"],
    ["/**.html", "/**/*.html"],
    ["/blog**", "whole segments"],
    [`/${"a".repeat(500)}`, "500 characters"],
  ])("is refused: %s", (pattern, detail) => expect(pageGlobRefusal(pattern)).toContain(detail));
});
