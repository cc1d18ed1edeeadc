import { judgeLink, type LinkRules } from "@contact-scanner/core/crawl/links";
import { NO_PAGE_RULES } from "@contact-scanner/core/crawl/page-rules";
import { scopeOf } from "@contact-scanner/core/url/scope";
import { describe, expect, test } from "vitest";

const RULES: LinkRules = {
  scope: scopeOf("https://www.acme.com/"),
  maxDepth: 3,
  followNofollow: true,
  pages: NO_PAGE_RULES,
};
const HOME = { depth: 0, priority: 0 };

function link(url: string, { text = "", rel = [] as string[] } = {}) {
  return { url, text, rel };
}

/** That of a page that no page before linked to. */
function priority(url: string, source = HOME): number {
  const verdict = judgeLink(link(url), source, RULES);
  return verdict.kind === "entry" ? verdict.entry.priority + verdict.inherited : Number.NaN;
}

describe("a link leads to", () => {
  test.each(["https://acme.com/a", "http://www.acme.com/a", "https://jobs.acme.com/a"])(
    "a page of the site: %s",
    (url) => expect(judgeLink(link(url), HOME, RULES).kind).toBe("entry"),
  );

  test.each([
    "https://acme.com.attacker.net/",
    "https://notacme.com/",
    "https://acme.com:8443/",
    "ftp://acme.com/",
  ])("no page of the site: %s", (url) => expect(judgeLink(link(url), HOME, RULES).kind).toBe("off_site"));

  test.each([
    ["https://acme.com/list.pdf", "file"],
    ["https://acme.com/a/a/a/a/a", "trap"],
  ])("a page that is not visited: %s, %s", (url, reason) => {
    expect(judgeLink(link(url), HOME, RULES)).toMatchObject({ kind: "skipped", reason });
  });
});

test("a link from as deep as a scan may go is too deep", () => {
  const at = (depth: number) => judgeLink(link("https://acme.com/a"), { depth, priority: 0 }, RULES);
  expect(at(2)).toMatchObject({ kind: "entry", entry: { depth: 3 } });
  expect(at(3)).toMatchObject({ kind: "skipped", reason: "depth" });
});

test("rel=nofollow counts only where such links are not followed", () => {
  const nofollow = link("https://acme.com/a", { rel: ["nofollow"] });
  expect(judgeLink(nofollow, HOME, RULES).kind).toBe("entry");
  expect(judgeLink(nofollow, HOME, { ...RULES, followNofollow: false })).toMatchObject({
    reason: "nofollow",
  });
});

describe("what a page of contacts leads to", () => {
  const team = { depth: 1, priority: priority("https://acme.com/team") };

  test("comes before what other pages lead to, though its URL tells nothing", () => {
    expect(priority("https://acme.com/p/4711", team)).toBeGreaterThan(priority("https://acme.com/p/4711"));
  });

  test("comes after pages that promise contacts themselves", () => {
    expect(priority("https://acme.com/p/4711", team)).toBeLessThan(priority("https://acme.com/contact"));
  });

  test("loses nothing where the page before promised less than nothing", () => {
    const cart = { depth: 0, priority: -3 };
    expect(priority("https://acme.com/a", cart)).toBe(priority("https://acme.com/a"));
  });
});

describe("the second page of a list", () => {
  const team = { depth: 1, priority: priority("https://acme.com/team") };

  test.each(["https://acme.com/team?page=2", "https://acme.com/team/page/2"])(
    "stands behind its first page and those that it leads to: %s",
    (url) => {
      expect(priority(url, team)).toBeLessThan(priority("https://acme.com/team"));
      expect(priority(url, team)).toBeLessThan(priority("https://acme.com/team/jane-doe", team));
    },
  );

  test("stands behind pages that promise nothing, where the list promises nothing", () => {
    expect(priority("https://acme.com/widgets?page=2")).toBeLessThan(
      priority("https://acme.com/widgets") - 1,
    );
  });
});
