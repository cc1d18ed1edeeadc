import { LIMITS } from "../config.ts";
import { scopeOf } from "../url/scope.ts";
import { type CrawlPosition, EMPTY_COUNTERS } from "./checkpoint.ts";
import { createFrontier, type FrontierEntry } from "./frontier.ts";
import { judgeLink } from "./links.ts";
import { blockedOutcome, type CrawlOutcome, completeOutcome } from "./outcome.ts";
import type { CrawlPorts } from "./ports.ts";
import { type ReadPage, readDocument } from "./read-document.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { createRobotsCache } from "./robots-cache.ts";
import { findStartPage } from "./start-page.ts";
import { type VisitContext, visitPage } from "./visit-page.ts";

export type CrawlJob = {
  /** URLs to try as the start page, in order. */
  readonly startUrls: readonly string[];
  /** pages to visit at most, failed ones included */
  readonly maxPages: number;
  /** links away from the start page at most */
  readonly maxDepth: number;
  /** Where an earlier worker's last checkpoint left the scan. */
  readonly resume: ResumedCrawl | null;
};

export type ResumedCrawl = {
  readonly position: CrawlPosition;
  readonly queued: readonly FrontierEntry[];
  readonly done: readonly string[];
};

/**
 * Visits a site page by page, contact-like pages first, until its frontier is empty or a limit is reached, and hands
 * what it found to `ports.checkpoint` every few pages or seconds. A page that fails is a record with its error.
 * Rejects with the signal's reason when it aborts, and with whatever the checkpoint port rejects with.
 */
export async function crawl(job: CrawlJob, ports: CrawlPorts, signal: AbortSignal): Promise<CrawlOutcome> {
  const robots = createRobotsCache(ports, signal);
  if (job.resume) {
    const run = startRun(job, job.resume.position.startUrl, { ports, robots, signal });
    for (const url of job.resume.done) run.frontier.remember(url);
    for (const entry of job.resume.queued) run.frontier.add(entry);
    return await visitFrontier(run);
  }
  const start = await findStartPage(job.startUrls, ports, robots, signal);
  if (start.kind === "failed") return start;
  const run = startRun(job, start.document.url, { ports, robots, signal });
  run.frontier.remember(start.document.url);
  const page = readDocument(
    start.document,
    { depth: 0, fetchMs: start.kind === "found" ? start.fetchMs : 0 },
    ports.extract,
  );
  // Whoever resumes the scan knows its pages by these rows: without this one it would visit the start page again.
  run.recorder.done(start.document.url);
  recordPage(run, page);
  if (start.kind === "blocked") {
    await checkpoint(run);
    return blockedOutcome(run.recorder.counters);
  }
  return await visitFrontier(run);
}

type CrawlRun = VisitContext & { readonly job: CrawlJob; readonly recorder: Recorder };

function startRun(
  job: CrawlJob,
  startUrl: string,
  context: Pick<VisitContext, "ports" | "robots" | "signal">,
): CrawlRun {
  const { counters, progress } = job.resume?.position ?? { counters: EMPTY_COUNTERS, progress: 0 };
  const recorder = createRecorder({ startUrl, maxPages: job.maxPages, counters, progress }, context.ports);
  return { ...context, job, recorder, scope: scopeOf(startUrl), frontier: createFrontier() };
}

/** Keeps a few visits in flight, never more than the pages that may still be visited. */
async function visitFrontier(run: CrawlRun): Promise<CrawlOutcome> {
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
  const isYielded =
    run.ports.isTimeUp() && run.frontier.size > 0 && run.recorder.pagesVisited < run.job.maxPages;
  if (isYielded) return { kind: "yielded" };
  return completeOutcome(run.recorder.counters, {
    pagesKnown: run.frontier.known,
    pagesWaiting: run.frontier.size,
  });
}

function takeNext(run: CrawlRun, hasRoom: boolean): FrontierEntry | undefined {
  return hasRoom ? run.frontier.next() : undefined;
}

async function visitEntry(run: CrawlRun, entry: FrontierEntry): Promise<void> {
  const visit = await visitPage(entry, run);
  run.recorder.done(entry.url);
  if (visit.kind === "skipped") run.recorder.skip(visit.reason);
  else {
    // A redirect's target is a page of its own to whoever resumes the scan.
    if (visit.record.url !== entry.url) run.recorder.done(visit.record.url);
    recordPage(run, visit);
  }
}

/** Takes a page into the next checkpoint and its links into the frontier. */
function recordPage(run: CrawlRun, { record, links }: ReadPage): void {
  const { frontier, recorder } = run;
  recorder.page(record);
  for (const link of links) {
    const verdict = judgeLink(link, { scope: run.scope, depth: record.depth, maxDepth: run.job.maxDepth });
    if (verdict.kind === "skipped" && frontier.remember(verdict.url)) {
      recorder.skip(verdict.reason);
      recorder.done(verdict.url);
    }
    if (verdict.kind === "entry" && frontier.size < LIMITS.maxFrontier && frontier.add(verdict.entry)) {
      recorder.queued(verdict.entry);
    }
  }
  run.ports.observe({
    kind: "page",
    url: record.url,
    error: record.error,
    pagesDone: recorder.pagesVisited,
    pagesKnown: frontier.known,
    emails: record.contacts.map((contact) => contact.email),
  });
}

async function checkpoint(run: CrawlRun): Promise<void> {
  await run.ports.checkpoint(run.recorder.take(run.frontier.size));
}
