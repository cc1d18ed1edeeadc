import { sitemapQueue } from "../sitemap/read-sitemaps.ts";
import { type CrawlJob, newRun, openSite, resumedRun, type SiteAccess } from "./crawl-run.ts";
import { isFirstOfItsContent } from "./duplicates.ts";
import { findSitemaps } from "./feed-sitemaps.ts";
import { blockedOutcome, type CrawlOutcome } from "./outcome.ts";
import type { CrawlPorts } from "./ports.ts";
import { followPageLinks, recordPage } from "./record-page.ts";
import { SITE_FILES } from "./site-files.ts";
import { TimeUpError } from "./slice-clock.ts";
import { findStartPage, type StartPage } from "./start-page.ts";
import { checkpoint, visitFrontier } from "./visit-frontier.ts";

/**
 * Visits a site page by page, contact-like pages first, until its frontier is empty or a limit is reached, and hands
 * what it found to `ports.checkpoint` every few pages or seconds. A page that fails is a record with its error.
 * Rejects with the signal's reason when it aborts, and with whatever the checkpoint port rejects with.
 */
export async function crawl(job: CrawlJob, ports: CrawlPorts, signal: AbortSignal): Promise<CrawlOutcome> {
  const site = openSite(job, ports, signal);
  if (job.resume) return await visitFrontier(resumedRun(job, job.resume, site));
  try {
    const start = await findStartPage(job.startUrls, site);
    return start.kind === "failed" ? start : await crawlFrom(start, job, site);
  } catch (error) {
    // Nothing is stored yet: the next worker begins anew.
    if (error instanceof TimeUpError) return { kind: "yielded" };
    throw error;
  }
}

async function crawlFrom(
  start: Exclude<StartPage, { kind: "failed" }>,
  job: CrawlJob,
  site: SiteAccess,
): Promise<CrawlOutcome> {
  const { page } = start;
  const startUrl = page.record.url;
  const isOpen = start.kind === "found" && job.maxPages > 1 && job.maxDepth > 0;
  const sitemaps = isOpen ? await findSitemaps(startUrl, site.robots) : sitemapQueue([]);
  const siteFiles = isOpen ? 0 : SITE_FILES.length;
  const run = newRun(job, { startUrl, sitemaps, siteFiles }, site);
  // It never waited in the frontier, and is done as what waited there: that tells that the scan got further.
  run.recorder.done(startUrl);
  isFirstOfItsContent(run, page);
  recordPage(run, page, await followPageLinks(run, page, 0), page.record.metadata.fetch_ms);
  if (start.kind === "found") return await visitFrontier(run);
  await checkpoint(run);
  return blockedOutcome(run.recorder.counters);
}
