import { LIMITS } from "../config.ts";
import type { CrawlRun } from "./crawl-run.ts";
import type { FrontierEntry } from "./frontier.ts";
import { type CrawlOutcome, completeOutcome } from "./outcome.ts";
import { recordPage } from "./record-page.ts";
import { TimeUpError } from "./slice-clock.ts";
import { visitPage } from "./visit-page.ts";

/**
 * Visits the frontier's pages, a few at a time and never more than may still be visited, until there are no more, a
 * limit is reached or the worker's time is up. Rejects as `crawl` does.
 */
export async function visitFrontier(run: CrawlRun): Promise<CrawlOutcome> {
  const inFlight = new Set<Promise<void>>();
  // A visit may reject while a checkpoint is awaited: kept until the loop looks, so that no page is left out unseen.
  const faults: unknown[] = [];
  const hasRoom = () =>
    !run.ports.isTimeUp() &&
    inFlight.size < LIMITS.maxConnectionsPerHost &&
    run.recorder.pagesVisited + inFlight.size < run.job.maxPages;
  try {
    for (;;) {
      run.signal.throwIfAborted();
      if (faults.length > 0) throw faults[0];
      for (let entry = takeNext(run, hasRoom()); entry; entry = takeNext(run, hasRoom())) {
        const visit = visitEntry(run, entry)
          .catch((error: unknown) => void faults.push(error))
          .finally(() => inFlight.delete(visit));
        inFlight.add(visit);
      }
      if (inFlight.size === 0) break;
      await Promise.race(inFlight);
      if (run.recorder.isDue()) await checkpoint(run);
    }
  } finally {
    await Promise.allSettled(inFlight);
  }
  await checkpoint(run);
  return outcomeOf(run);
}

/** Stores what was recorded since the last checkpoint. */
export async function checkpoint(run: CrawlRun): Promise<void> {
  await run.ports.checkpoint(run.recorder.take(run.frontier.size));
}

function outcomeOf({ ports, frontier, recorder, job, pacing, startUrl }: CrawlRun): CrawlOutcome {
  const hasMore = frontier.size > 0 && recorder.pagesVisited < job.maxPages;
  if (hasMore && ports.isTimeUp()) return { kind: "yielded" };
  return completeOutcome(recorder.counters, {
    pagesKnown: frontier.known,
    pagesWaiting: frontier.size,
    isSiteUnavailable: pacing.isGivenUp(startUrl),
  });
}

function takeNext(run: CrawlRun, hasRoom: boolean): FrontierEntry | undefined {
  return hasRoom ? run.frontier.next() : undefined;
}

async function visitEntry(run: CrawlRun, entry: FrontierEntry): Promise<void> {
  try {
    const visit = await visitPage(entry, run);
    run.recorder.done(entry.url);
    if (visit.kind === "skipped") run.recorder.skip(visit.reason);
    else {
      // A redirect's target is a page of its own to whoever resumes the scan.
      if (visit.record.url !== entry.url) run.recorder.done(visit.record.url);
      recordPage(run, visit);
    }
  } catch (error) {
    if (!(error instanceof TimeUpError)) throw error;
    run.frontier.putBack(entry);
  }
}
