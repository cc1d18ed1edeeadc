import type { SiteFault } from "../http/site-fault.ts";
import { type CrawlCounters, countFailures } from "./checkpoint.ts";

/** Whether we could look at the site, and whether we saw all of it. */
export type Evidence = "complete" | "partial" | "blocked" | "empty";

/** What ended a crawl that did not fail. */
export type StoppedBy =
  | "frontier_empty"
  | "page_limit"
  | "depth_limit"
  | "blocked"
  /** The start page's host stopped serving us (429, 503, no answer), so that it was left alone. */
  | "site_unavailable"
  /** So many visits in a row gave nothing new that the rest of the frontier is not worth the site's time. */
  | "trap";

/** How a worker's share of a crawl ended. */
export type CrawlOutcome =
  | {
      readonly kind: "complete";
      readonly evidence: Evidence;
      readonly stoppedBy: StoppedBy;
      readonly counters: CrawlCounters;
      /** pages seen, those not visited included */
      readonly pagesKnown: number;
    }
  /** The start page gave us nothing to crawl. */
  | { readonly kind: "failed"; readonly fault: SiteFault }
  /** The worker's time is up: all is checkpointed, another worker goes on from there. */
  | { readonly kind: "yielded" };

/** The outcome of a crawl that ran out of pages or reached a limit. */
export function completeOutcome(
  counters: CrawlCounters,
  {
    pagesKnown,
    pagesWaiting,
    cutShortBy,
  }: { pagesKnown: number; pagesWaiting: number; cutShortBy: "site_unavailable" | "trap" | null },
): CrawlOutcome {
  const stoppedBy = cutShortBy ?? stoppedByLimit(counters, pagesWaiting) ?? "frontier_empty";
  return {
    kind: "complete",
    evidence: evidenceOf(counters, { isWhole: stoppedBy === "frontier_empty" }),
    stoppedBy,
    counters,
    pagesKnown,
  };
}

/** How much of its site a scan with these counts saw. `isWhole`: no page that it knows of was left unvisited. */
export function evidenceOf(counters: CrawlCounters, { isWhole }: { isWhole: boolean }): Evidence {
  const { pagesSkipped, pagesTruncated, pagesNeedingScript, wordsRead } = counters;
  const isReadWhole = pagesTruncated === 0 && pagesNeedingScript === 0;
  // Words may stand beyond a page's cut, or come with its scripts: the site is not empty then.
  if (wordsRead === 0 && isReadWhole) return "empty";
  const sawAll =
    isWhole &&
    countFailures(counters) === 0 &&
    isReadWhole &&
    !pagesSkipped.robots &&
    !pagesSkipped.unavailable;
  return sawAll ? "complete" : "partial";
}

/** The outcome of a site that showed us a challenge instead of itself. */
export function blockedOutcome(counters: CrawlCounters): CrawlOutcome {
  return { kind: "complete", evidence: "blocked", stoppedBy: "blocked", counters, pagesKnown: 1 };
}

function stoppedByLimit(counters: CrawlCounters, pagesWaiting: number): StoppedBy | undefined {
  if (pagesWaiting > 0) return "page_limit";
  return counters.pagesSkipped.depth ? "depth_limit" : undefined;
}
