import { LIMITS } from "../config.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { createCheckpointWriter } from "./checkpoint-writer.ts";
import type { CrawlRun } from "./crawl-run.ts";
import type { KnownPages } from "./duplicates.ts";
import { areSitemapsRead, feedSitemaps, type SitemapReader } from "./feed-sitemaps.ts";
import type { LinkTaker } from "./follow-links.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import { type CrawlOutcome, completeOutcome } from "./outcome.ts";
import type { ReadPage } from "./read-document.ts";
import { followPageLinks, recordPage } from "./record-page.ts";
import { TimeUpError } from "./slice-clock.ts";
import { type Visit, visitPage } from "./visit-page.ts";

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
    visits.size < run.maxVisits &&
    isWithinBudget(run, visits.size);
  const next = () => (hasRoom() ? run.frontier.next() : undefined);
  const sitemaps = startFeed(run, progress);
  const hurried = new Promise<void>((resolve) =>
    ports.hurry?.addEventListener("abort", () => resolve(), { once: true }),
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
      const isFeeding = sitemaps.current !== undefined && isOpen(run, progress);
      if (visits.size === 0 && !isFeeding && !waitsForStore()) break;
      await Promise.race([
        ...visits,
        ...(isFeeding ? [sitemaps.current] : []),
        ...(store.current ? [store.current] : []),
        ...(ports.hurry?.aborted === false ? [hurried] : []),
      ]);
    }
  } finally {
    sitemaps.stop();
    await Promise.allSettled([...visits, sitemaps.current, store.current]);
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

type Progress = {
  /** visits in a row that gave no page of its own */
  fruitless: number;
  /**
   * What visits, sitemaps and checkpoints rejected with. It is kept until the loop looks, as the loop may be waiting
   * for something else at that moment.
   */
  readonly faults: unknown[];
};

/** What was visited, and what may be. */
type Budget = Pick<CrawlRun, "recorder" | "maxPages">;

/** Whether further pages may be taken up. */
function isOpen(run: Pick<CrawlRun, "site"> & Budget, { fruitless }: Progress): boolean {
  return !run.site.ports.isTimeUp() && isWithinBudget(run) && fruitless < LIMITS.maxFruitlessVisits;
}

/**
 * Whether the scan may have one more page than `underway`, whatever becomes of those. Dead links have a budget of their
 * own, as large: they cut no scan short, and a site that has nothing else makes none endless.
 */
function isWithinBudget({ recorder, maxPages }: Budget, underway = 0): boolean {
  return recorder.pagesCounted + underway < maxPages && recorder.pagesGone + underway < maxPages;
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
  const hasMore = frontier.size > 0 || !areSitemapsRead(run);
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

type Feed = {
  /** The file that is being read; undefined when there are no more. */
  readonly current: Promise<void> | undefined;
  stop(): void;
};

/** Reads the sitemaps one after the other, as long as pages may be taken up. */
function startFeed(run: SitemapReader & Pick<CrawlRun, "site" | "maxPages">, progress: Progress): Feed {
  const enough = new AbortController();
  const files = feedSitemaps(run, run.site.ports, AbortSignal.any([run.site.signal, enough.signal]));
  let current: Promise<void> | undefined = readNext();

  async function readNext(): Promise<void> {
    try {
      const { done } = await files.next();
      current = done || !isOpen(run, progress) ? undefined : readNext();
    } catch (error) {
      current = undefined;
      if (!(error instanceof TimeUpError) && !enough.signal.aborted) progress.faults.push(error);
    }
  }
  return {
    get current() {
      return current;
    },
    stop: () => enough.abort(),
  };
}

/** What a visit looks at and adds to. */
type Visited = KnownPages & LinkTaker & Pick<CrawlRun, "site">;

async function visitEntry(run: Visited, entry: FrontierEntry, progress: Progress): Promise<void> {
  try {
    await recordVisit(run, entry, await visitPage(entry, run.site, run), progress);
  } catch (error) {
    if (error instanceof TimeUpError) run.frontier.putBack(entry);
    else progress.faults.push(error);
  }
}

async function recordVisit(
  run: Visited,
  entry: FrontierEntry,
  visit: Visit,
  progress: Progress,
): Promise<void> {
  const { recorder } = run;
  if (visit.kind === "page") {
    progress.fruitless = 0;
    const links = await followPageLinks(run, visit.page, entry.priority);
    run.frontier.learn(entry, hasNewAddress(run, visit.page));
    recordPage(run, visit.page, links);
    // A redirect's target is a page of its own to whoever resumes the scan.
    if (visit.page.record.url !== entry.url) recorder.done(visit.page.record.url);
  } else {
    if (visit.leadsOn) await followPageLinks(run, visit.leadsOn, entry.priority);
    recorder.skip(visit.reason);
    if (visit.reason !== "robots" && visit.reason !== "unavailable") progress.fruitless++;
    run.frontier.learn(entry, false);
  }
  recorder.done(entry.url);
}

/** Whether a page has an address that no page before it had. */
function hasNewAddress({ emails }: Pick<CrawlRun, "emails">, { record }: ReadPage): boolean {
  return record.contacts.some(({ email }) => !emails.has(email));
}
