import { readFileSync } from "node:fs";
import { join } from "node:path";

const SOURCE = join(import.meta.dirname, "../../extract/pages.jsonl");

/** Links of a page: as many as a page with a menu has. */
const LINKS = 100;

/**
 * Pages of tests/bench/extract that one site is made of: what a site tells stands on many of its pages. Sites begin
 * with different ones, so that short sites have as many kB a page as long ones.
 */
const TEMPLATES_A_SITE = 3;

/** Links of those pages to pages that no site has here. */
const OTHER_LINKS = /href=(?:"(?!https?:|mailto:|tel:)[^"]*"|'(?!https?:|mailto:|tel:)[^']*')/g;

/** What would have links lead to another site. */
const BASE = /<base[^>]*>/gi;

/** What stands in the foot of most sites: a number, and profiles. */
const FOOT = `<footer><a href="tel:+49301234567">030 1234567</a> ${[
  "https://www.linkedin.com/company/acme",
  "https://x.com/acme",
  "https://www.facebook.com/acme",
  "https://www.instagram.com/acme",
  "https://www.youtube.com/@acme",
]
  .map((url) => `<a href="${url}">${url}</a>`)
  .join(" ")}</footer>`;

/** Markup and words without contacts, as the teasers of a home page: 1 kB. */
const TEASER = `<article class="teaser teaser--wide" data-track="home"><h3 class="teaser__title">Open on every day but one
</h3><p class="teaser__text">${"Harbour Lane keeps a hand press, two binders and a cat. ".repeat(13)}</p>
<img class="teaser__picture" src="/pictures/press.jpg" alt="The press"></article>
`;

/** Where a site's page lies; the first one is its home page. */
function pathOf(page: number): string {
  return page === 0 ? "/" : `/page-${page}`;
}

export type MakePage = (site: number, page: number) => string;

/**
 * Makes the pages of sites: the whole pages of tests/bench/extract, each with an address of its own, links and a foot.
 * Those that are shorter than `leastKb` get teasers until they are not.
 */
export function createPages({ pages, leastKb }: { pages: number; leastKb: number }): MakePage {
  const templates: string[] = readFileSync(SOURCE, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).html.replace(BASE, "").replace(OTHER_LINKS, 'href="#"'));
  return (site, page) => {
    const template = templates[(site + (page % TEMPLATES_A_SITE)) % templates.length] ?? "";
    const anchors = Array.from({ length: LINKS }, (_, index) => {
      const path = pathOf((page + index + 1) % pages);
      return `<a href="${path}">Read on ${path}</a>`;
    });
    const own = `<p>Page ${page}: person-${page}@site-${site % 97}.com</p>`;
    const text = `${template}${own}${anchors.join(" ")}`;
    const teasers = Math.max(0, Math.ceil((leastKb * 1_000 - text.length) / TEASER.length));
    return `${text}${TEASER.repeat(teasers)}${FOOT}`;
  };
}
