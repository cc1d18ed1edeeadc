import { LIMITS } from "../config.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { createCheckpointWriter } from "./checkpoint-writer.ts";
import type { CrawlRun } from "./crawl-run.ts";
import type { KnownPages } from "./duplicates.ts";
import { type Feed, startFeed } from "./feed.ts";
import { areSiteFilesAsked, feedSiteFiles, isTimeForSiteFiles } from "./feed-site-files.ts";
import { areSitemapsRead, feedSitemaps } from "./feed-sitemaps.ts";
import type { LinkTaker } from "./follow-links.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import { type CrawlOutcome, completeOutcome } from "./outcome.ts";
import type { ReadPage } from "./read-document.ts";
import { followPageLinks, recordPage } from "./record-page.ts";
import type { SkipReason } from "./skip-reason.ts";
import { TimeUpError } from "./slice-clock.ts";
import { type Visit, visitPage } from "./visit-page.ts";
import { isOpen, isWithinBudget, type Progress } from "./visit-progress.ts";

/**
 * Visits the frontier's pages, a few at a time and never more than may still be visited, until there are no more, a
 * limit is reached or the worker's time is up. Sitemaps are read beside; the first of them before, as it may tell of
 * better pages. Checkpoints are stored beside, too: while one is on its way, pages gather for the next one and no
 * longer, so that a slow database slows the crawl and fills no memory. Rejects as `crawl` does, once nothing is on its
 * way any more.
 */
export async function visitFrontier(run: CrawlRun): Promise<CrawlOutcome> {
  const { ports, signal } = run.site;
  const progress: Progress = { fruitless: 0, faults: [] };
  const visits = new Set<Promise<void>>();
  const store = createCheckpointWriter(ports.checkpoint, (fault) => progress.faults.push(fault));
  const waitsForStore = () => store.current !== undefined && run.recorder.isFull();
  const hasRoom = () =>
    isOpen(run, progress) &&
    !waitsForStore() &&
    visits.size < Math.min(run.maxVisits, ports.pagesAtATime?.() ?? run.maxVisits) &&
    isWithinBudget(run, visits.size);
  const next = () => (hasRoom() ? run.frontier.next() : undefined);
  const enough = new AbortController();
  const sitemaps = startFeed(feedSitemaps(run, ports, AbortSignal.any([signal, enough.signal])), {
    run,
    progress,
    enough: enough.signal,
  });
  let siteFiles: Feed | undefined;
  const hurried = new Promise<void>((resolve) =>
    ports.hurry?.addEventListener("abort", () => resolve(), { once: true, signal: enough.signal }),
  );
  try {
    await sitemaps.current;
    for (;;) {
      signal.throwIfAborted();
      if (progress.faults.length > 0) throw progress.faults[0];
      if (isToBeStored(run) && !store.current) store.begin(takeCheckpoint(run));
      for (let entry = next(); entry; entry = next()) {
        const visit = visitEntry(run, entry, progress).finally(() => visits.delete(visit));
        visits.add(visit);
      }
      const pagesCome = visits.size > 0 || (sitemaps.current !== undefined && isOpen(run, progress));
      if (isTimeForSiteFiles(run, pagesCome) && isOpen(run, progress))
        siteFiles ??= startFeed(
          feedSiteFiles(run, () => isWithinBudget(run, visits.size)),
          { run, progress, enough: enough.signal },
        );
      const feeds = [sitemaps.current, siteFiles?.current].filter((feed) => feed !== undefined);
      const isFeeding = feeds.length > 0 && isOpen(run, progress);
      if (visits.size === 0 && !isFeeding && !waitsForStore()) break;
      await Promise.race([
        ...visits,
        ...(isFeeding ? feeds : []),
        ...(store.current ? [store.current] : []),
        ...(ports.hurry?.aborted === false ? [hurried] : []),
      ]);
    }
  } finally {
    enough.abort();
    await Promise.allSettled([...visits, sitemaps.current, siteFiles?.current, store.current]);
  }
  if (progress.faults.length > 0) throw progress.faults[0];
  await checkpoint(run);
  return outcomeOf(run, progress);
}

/**
 * Whether what was recorded should be stored now. When the time is up it does not wait for the pages that are on their
 * way, which may take long.
 */
function isToBeStored({ site, recorder }: Pick<CrawlRun, "site" | "recorder">): boolean {
  return recorder.isDue() || (site.ports.isTimeUp() && recorder.hasPages());
}

/** Stores what was recorded since the last checkpoint. */
export async function checkpoint(run: Checkpointed): Promise<void> {
  await run.site.ports.checkpoint(takeCheckpoint(run));
}

/** What a checkpoint is taken of. */
type Checkpointed = Pick<CrawlRun, "site" | "frontier" | "recorder">;

function takeCheckpoint({ site, frontier, recorder }: Checkpointed): Checkpoint {
  return recorder.take({
    frontierSize: frontier.size,
    pagesKnown: frontier.known,
    paces: site.pacing.learned(),
  });
}

function outcomeOf(
  run: Checkpointed & Pick<CrawlRun, "maxPages" | "startUrl">,
  { fruitless }: Progress,
): CrawlOutcome {
  const { frontier, recorder } = run;
  const isTrapped = fruitless >= LIMITS.maxFruitlessVisits;
  const hasMore = frontier.size > 0 || !areSitemapsRead(run) || !areSiteFilesAsked(run);
  if (hasMore && !isTrapped && isWithinBudget(run) && run.site.ports.isTimeUp()) {
    return { kind: "yielded" };
  }
  const isUnavailable = run.site.pacing.isGivenUp(run.startUrl);
  return completeOutcome(recorder.counters, {
    pagesKnown: frontier.known,
    pagesWaiting: frontier.size,
    cutShortBy: isUnavailable ? "site_unavailable" : isTrapped ? "trap" : null,
  });
}

/** What a visit looks at and adds to. */
type Visited = KnownPages & LinkTaker & Pick<CrawlRun, "site">;

async function visitEntry(run: Visited, entry: FrontierEntry, progress: Progress): Promise<void> {
  const { clock } = run.site.ports;
  const startedAt = clock.now();
  const tookMs = () => clock.now() - startedAt;
  try {
    await recordVisit(run, entry, await visitPage(entry, run.site, run), { progress, tookMs });
  } catch (error) {
    if (error instanceof TimeUpError) run.frontier.putBack(entry);
    else progress.faults.push(error);
  }
}

/** Reasons to skip a page without asking for it: they say nothing of whether the site is a trap. */
const ASKED_FOR_NOTHING: ReadonlySet<SkipReason> = new Set(["robots", "unavailable", "file_limit"]);

async function recordVisit(
  run: Visited,
  entry: FrontierEntry,
  visit: Visit,
  { progress, tookMs }: { readonly progress: Progress; readonly tookMs: () => number },
): Promise<void> {
  const { recorder } = run;
  if (visit.kind === "page") {
    progress.fruitless = 0;
    const links = await followPageLinks(run, visit.page, entry.priority);
    run.frontier.learn(entry, hasNewAddress(run, visit.page));
    recordPage(run, visit.page, links, tookMs());
    // A redirect's target is a page of its own to whoever resumes the scan.
    if (visit.page.record.url !== entry.url) recorder.done(visit.page.record.url);
  } else {
    if (visit.leadsOn) await followPageLinks(run, visit.leadsOn, entry.priority);
    recorder.skip(visit.reason);
    if (!ASKED_FOR_NOTHING.has(visit.reason)) progress.fruitless++;
    run.frontier.learn(entry, false);
  }
  recorder.done(entry.url);
}

/** Whether a page has an address that no page before it had. */
function hasNewAddress({ emails }: Pick<CrawlRun, "emails">, { record }: ReadPage): boolean {
  return record.contacts.some(({ email }) => !emails.has(email));
}
