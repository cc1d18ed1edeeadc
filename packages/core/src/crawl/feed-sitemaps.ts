import { setImmediate as nextTurn } from "node:timers/promises";
import { robotsAllow } from "../robots/load-robots.ts";
import type { SitemapEntry } from "../sitemap/parse-sitemap.ts";
import {
  hasSitemaps,
  readSitemaps,
  SITEMAP_LIMITS,
  type SitemapQueue,
  sitemapQueue,
} from "../sitemap/read-sitemaps.ts";
import { followLinks, type LinkTaker } from "./follow-links.ts";
import type { PageRules } from "./page-rules.ts";
import type { CrawlWorld } from "./ports.ts";
import type { RobotsCache } from "./robots-cache.ts";

/** Entries that are taken into the frontier at a time: a file may hold tens of thousands. */
const ENTRIES_A_TURN = 500;

/** What links in a sitemap are judged by: they count as links of the start page. */
const START_PAGE = { depth: 0, priority: 0 };

/** The sitemaps that a site names in its robots.txt, and the one at the usual place (sitemaps.org protocol). */
export async function findSitemaps(startUrl: string, robots: RobotsCache): Promise<SitemapQueue> {
  const usual = new URL("/sitemap.xml", startUrl).href;
  const policy = await robots.policyFor(usual);
  const named = policy.kind === "rules" ? policy.rules.sitemaps : [];
  return sitemapQueue([...named, ...(robotsAllow(policy, usual) ? [usual] : [])]);
}

/** Whoever reads sitemaps: their pages are taken as links are, and files that the caller excludes are not asked for. */
export type SitemapReader = LinkTaker & { readonly pages: Pick<PageRules, "isExcluded"> };

/**
 * Reads the site's sitemaps that are not read yet, file by file, and queues their pages as if the start page linked to
 * them. A file that does not load is passed over. Rejects as the crawl's `fetch` does.
 */
export async function* feedSitemaps(
  run: SitemapReader,
  { fetch }: Pick<CrawlWorld, "fetch">,
  signal: AbortSignal,
): AsyncGenerator<void, void> {
  const ports = { fetch, isLeftOut: run.pages.isExcluded };
  for await (const { entries, queue } of readSitemaps(run.recorder.sitemaps, ports, SITEMAP_LIMITS, signal)) {
    for (let start = 0; start < entries.length; start += ENTRIES_A_TURN) {
      await followLinks(run, entries.slice(start, start + ENTRIES_A_TURN).map(toLead), START_PAGE);
      await nextTurn();
    }
    run.recorder.sitemapsRead(queue);
    yield;
  }
}

/** Whether a scan's sitemaps are all read, or as many as a scan reads. */
export function areSitemapsRead({ recorder }: Pick<LinkTaker, "recorder">): boolean {
  return !hasSitemaps(recorder.sitemaps);
}

function toLead({ url, priority }: SitemapEntry) {
  return { url, text: "", rel: [], sitemapPriority: priority };
}
