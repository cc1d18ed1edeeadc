import type { PageLink } from "../extract/page-links.ts";
import type { Scope } from "../url/scope.ts";
import { contactLikelihood, nameWeight } from "./contact-likelihood.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import { createLinkMemory, type LinkMemory } from "./link-memory.ts";
import type { PageRules } from "./page-rules.ts";
import type { SkipReason } from "./skip-reason.ts";
import { isWantedPdf } from "./wanted-files.ts";

export type LinkVerdict =
  /** `inherited` is what its priority is higher where no page before this one links to it. */
  | { readonly kind: "entry"; readonly entry: FrontierEntry; readonly inherited: number }
  /** A page of the site that will not be visited, and why. */
  | { readonly kind: "skipped"; readonly url: string; readonly reason: SkipReason }
  /** No page of this site. */
  | { readonly kind: "off_site" };

export type LinkRules = {
  readonly scope: Scope;
  /** links away from the start page at most */
  readonly maxDepth: number;
  /** Whether links of rel=nofollow are visited. */
  readonly followNofollow: boolean;
  /** What the scan's caller left out. */
  readonly pages: PageRules;
};

/** The page that a link stands on. */
export type LinkSource = {
  /** its normalised URL; undefined for a sitemap */
  readonly url?: string | undefined;
  /** links away from the start page */
  readonly depth: number;
  /** its own likelihood of contacts */
  readonly priority: number;
};

/**
 * The share of a page's priority that its links inherit. A team's page leads to its people's, whose names promise
 * nothing by themselves.
 */
const INHERITED_SHARE = 0.4;

/**
 * What a URL's priority loses that stands in no link: it comes behind links of the same words, as some such URLs are no
 * pages.
 */
const OTHER_LINK_COST = 0.5;

/** What a file's priority loses: a page of the same words costs less to read and is kept up to date. */
const FILE_COST = 1;

/** What keeps the second and further pages of a list behind the siblings of its first. */
const FURTHER_PAGE_COST = 2;

/**
 * Judges one link of a page, or a sitemap's entry as a link of the start page. `memory` is the scan's, of the same
 * scope; the verdict is the same with a new one.
 */
export function judgeLink(
  link: PageLink & { readonly sitemapPriority?: number },
  source: LinkSource,
  { scope, maxDepth, followNofollow, pages }: LinkRules,
  memory: LinkMemory = createLinkMemory(scope, pages.leftOut),
): LinkVerdict {
  const target = memory.target(link.url);
  if (target.kind !== "page") return target;
  const { url, file } = target;
  if (link.hreflang !== undefined && pages.isOtherLanguage(link.hreflang))
    return { kind: "skipped", url, reason: "language" };
  if (!followNofollow && link.rel.includes("nofollow")) return { kind: "skipped", url, reason: "nofollow" };
  const depth = source.depth + 1;
  if (depth > maxDepth) return { kind: "skipped", url, reason: "depth" };
  const { text: linkText, sitemapPriority, via } = link;
  if (file === "pdf" && !isWantedPdf({ url, ...weightsOf(linkText, source, memory) }))
    return { kind: "skipped", url, reason: "file" };
  const words = file === null ? memory.words : { ...memory.words, url: nameWeight };
  const likelihood = contactLikelihood({ url, linkText, depth, sitemapPriority }, words);
  const isFurther = memory.isFurtherPage(url);
  const cost =
    (via === "other" ? OTHER_LINK_COST : 0) +
    (isFurther ? FURTHER_PAGE_COST : 0) +
    (file === null ? 0 : FILE_COST);
  return {
    kind: "entry",
    entry: { url, depth, priority: likelihood - cost, from: source.url },
    inherited: isFurther ? 0 : Math.max(0, source.priority) * INHERITED_SHARE,
  };
}

function weightsOf(linkText: string, { url, priority }: LinkSource, { words }: LinkMemory) {
  const pageWeight = Math.max(priority, url === undefined ? 0 : words.url(url));
  return { textWeight: words.text(linkText), pageWeight };
}
