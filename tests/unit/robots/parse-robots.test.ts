import { LIMITS } from "@contact-scanner/core/config";
import { isAllowed } from "@contact-scanner/core/robots/match";
import { parseRobots } from "@contact-scanner/core/robots/parse-robots";
import { describe, expect, it } from "vitest";

const TOKEN = "ContactScanner";

function allows(robots: string, path: string): boolean {
  return isAllowed(parseRobots(robots, TOKEN), `https://example.com${path}`);
}

describe("the group that counts (RFC 9309, 2.2.1)", () => {
  it("is ours where the file names us, in any case and with a version, and then everyone's says nothing", () => {
    const robots = "User-agent: *\nDisallow: /\n\nUser-agent: contactSCANNER/2.1\nDisallow: /own\n";
    expect(allows(robots, "/team")).toBe(true);
    expect(allows(robots, "/own")).toBe(false);
  });

  it("is everyone's where only longer and shorter names stand", () => {
    const robots =
      "User-agent: ContactScannerPro\nUser-agent: Contact\nAllow: /\n\nUser-agent: *\nDisallow: /\n";
    expect(allows(robots, "/")).toBe(false);
  });

  it("allows everything when ours has no rules, whatever everyone's forbids", () => {
    expect(allows("User-agent: *\nDisallow: /\n\nUser-agent: ContactScanner\n", "/")).toBe(true);
  });

  it("is made of all groups that name us", () => {
    const robots =
      "User-agent: ContactScanner\nDisallow: /a\nUser-agent: x\nDisallow: /x\nUser-agent: ContactScanner\nDisallow: /b\n";
    expect([allows(robots, "/a"), allows(robots, "/b"), allows(robots, "/x")]).toEqual([false, false, true]);
  });

  it.each([
    "Sitemap: https://example.com/s.xml",
    "Crawl-delay: 1",
    "Host: example.com",
    "Nonsense: 1",
    "# comment",
    "",
  ])("is not closed by the line %j between two user agents", (line) => {
    expect(allows(`User-agent: ContactScanner\n${line}\nUser-agent: other\nDisallow: /\n`, "/")).toBe(false);
  });

  it("is not closed by a blank line either", () => {
    expect(allows("User-agent: ContactScanner\n\nUser-agent: *\nDisallow: /\n", "/")).toBe(false);
  });

  it("does not hold rules that stand before the first user agent", () => {
    expect(allows("Disallow: /\nUser-agent: *\nAllow: /\n", "/")).toBe(true);
  });
});

describe("lines", () => {
  it.each(["\n", "\r\n", "\r"])("end with %j", (end) => {
    expect(allows(["User-agent: *", "Disallow: /a", ""].join(end), "/a")).toBe(false);
  });

  it("are read after a byte order mark", () => {
    expect(allows("\uFEFFUser-agent: *\nDisallow: /\n", "/")).toBe(false);
  });

  it("hold comments, blanks around their parts and no colon", () => {
    expect(allows(" user-agent\t:  * # all\n\tDISALLOW   /a # secret\n", "/a")).toBe(false);
  });

  it.each(["Disalow", "Dissallow", "Dissalow", "Diasllow", "Disallaw"])("forbid when they say %s", (key) => {
    expect(allows(`User-agent: *\n${key}: /a\n`, "/a")).toBe(false);
  });

  it("say nothing where they are a web page", () => {
    const page = "<!doctype html>\n<title>Not found</title>\n<p>User-agent: * Disallow: /</p>\n";
    expect(parseRobots(page, TOKEN)).toEqual({ rules: [], crawlDelayMs: null, sitemaps: [] });
  });

  it("keep their meaning beside bytes that are no UTF-8", () => {
    expect(allows("User-agent: *\nDisallow: /\uFFFD\uFFFD\nDisallow: /a\n", "/a")).toBe(false);
  });
});

describe("a file over the limit (RFC 9309, 2.5)", () => {
  const lineOf = (bytes: number) => `#${"x".repeat(bytes - 2)}\n`;

  it("counts up to the limit and not beyond", () => {
    const before = "User-agent: *\nDisallow: /before\n";
    const inside = "Disallow: /inside\n";
    const filler = lineOf(LIMITS.maxRobotsBytes - before.length - inside.length);
    const robots = `${before}${filler}${inside}Disallow: /beyond\n`;
    expect([allows(robots, "/before"), allows(robots, "/inside"), allows(robots, "/beyond")]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("measures in bytes: é is two", () => {
    const robots = `User-agent: *\nDisallow: /a\n#${"é".repeat(LIMITS.maxRobotsBytes / 2)}\nDisallow: /b\n`;
    expect([allows(robots, "/a"), allows(robots, "/b")]).toEqual([false, true]);
  });

  it("leaves out the line that the limit cuts in two, which would forbid more than it says", () => {
    const start = "User-agent: *\n";
    const filler = lineOf(LIMITS.maxRobotsBytes - start.length - "Disallow: /".length);
    expect(allows(`${start}${filler}Disallow: /private\n`, "/")).toBe(true);
  });
});

describe("crawl-delay", () => {
  const delayOf = (lines: string) => parseRobots(`User-agent: *\n${lines}\n`, TOKEN).crawlDelayMs;

  it.each([
    ["Crawl-delay: 2", 2_000],
    ["crawl-delay: 0.5", 500],
    ["Crawl-delay: .25", 250],
    ["Crawl-delay: 0", 0],
    ["Crawl-delay: 10", LIMITS.maxCrawlDelayMs],
    ["Crawl-delay: 86400", LIMITS.maxCrawlDelayMs],
    [`Crawl-delay: ${"9".repeat(400)}`, LIMITS.maxCrawlDelayMs],
    ["Crawl-delay: 1\nDisallow: /a\nCrawl-delay: 3\nCrawl-delay: 2", 3_000],
    ["Crawl-delay: -1", null],
    ["Crawl-delay: soon", null],
    ["Crawl-delay: 1e9", null],
    ["Crawl-delay:", null],
    ["Disallow: /", null],
  ])("%j asks for %j ms", (lines, delayMs) => {
    expect(delayOf(lines)).toBe(delayMs);
  });

  it("of everyone is not ours where the file has a group for us", () => {
    const robots = "User-agent: *\nCrawl-delay: 9\n\nUser-agent: ContactScanner\nDisallow: /x\n";
    expect(parseRobots(robots, TOKEN).crawlDelayMs).toBeNull();
  });
});

describe("sitemaps", () => {
  const sitemapsOf = (robots: string) => parseRobots(robots, TOKEN).sitemaps;

  it("are read wherever they stand, whomever the group is for, each once", () => {
    const robots =
      "Sitemap: https://example.com/a.xml\nUser-agent: other\nsitemap:https://cdn.example.net/b.xml # both\nDisallow: /\nSITEMAP: https://example.com/a.xml\n";
    expect(sitemapsOf(robots)).toEqual(["https://example.com/a.xml", "https://cdn.example.net/b.xml"]);
  });

  it("are web addresses only", () => {
    expect(
      sitemapsOf("Sitemap: /s.xml\nSitemap: file:///etc/passwd\nSitemap: javascript:1\nSitemap:\n"),
    ).toEqual([]);
  });

  it("are no more than a scan reads", () => {
    const robots = Array.from({ length: 1_000 }, (_, i) => `Sitemap: https://example.com/${i}.xml`).join(
      "\n",
    );
    expect(sitemapsOf(robots)).toHaveLength(LIMITS.maxSitemapFiles);
  });
});
