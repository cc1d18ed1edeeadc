import { createLinkMemory } from "@contact-scanner/core/crawl/link-memory";
import { judgeLink, type LinkRules } from "@contact-scanner/core/crawl/links";
import { NO_PAGE_RULES } from "@contact-scanner/core/crawl/page-rules";
import { scopeOf } from "@contact-scanner/core/url/scope";
import fc from "fast-check";
import { expect, test } from "vitest";

const scope = scopeOf("https://acme.com/");

const link = fc.record({
  url: fc.constantFrom(
    "https://acme.com/",
    "https://acme.com/#team",
    "https://www.acme.com/team?utm_source=x",
    "https://acme.com/contact",
    "https://acme.com/a.pdf",
    "https://acme.com/a/a/a/a/a",
    "https://other.com/contact",
    "https://acme.com/kontakt;jsessionid=1",
  ),
  text: fc.constantFrom("", "Contact us", "Team", "Impressum", "Home"),
  rel: fc.constantFrom([], ["nofollow"]),
  sitemapPriority: fc.constantFrom(undefined, 0.1, 1),
});
const source = fc.record({ depth: fc.nat({ max: 4 }), priority: fc.integer({ min: -1, max: 2 }) });
const visits = fc.array(fc.tuple(link, source), { maxLength: 40 });

test("a link is judged as if it were the scan's first, whatever was met before it", () => {
  fc.assert(
    fc.property(visits, fc.boolean(), (met, followNofollow) => {
      const rules: LinkRules = { scope, maxDepth: 3, followNofollow, pages: NO_PAGE_RULES };
      const memory = createLinkMemory(scope, NO_PAGE_RULES.leftOut);
      for (const [{ sitemapPriority, ...rest }, from] of met) {
        const lead = sitemapPriority === undefined ? rest : { ...rest, sitemapPriority };
        expect(judgeLink(lead, from, rules, memory)).toEqual(judgeLink(lead, from, rules));
      }
    }),
  );
});
