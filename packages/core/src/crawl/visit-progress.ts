import { LIMITS } from "../config.ts";
import type { CrawlRun } from "./crawl-run.ts";

/** How the visits of a worker's share of a scan go. */
export type Progress = {
  /** visits in a row that gave no page of its own */
  fruitless: number;
  /**
   * What visits, feeds and checkpoints rejected with. It is kept until the loop looks, as the loop may be waiting
   * for something else at that moment.
   */
  readonly faults: unknown[];
};

/** What was visited, and what may be. */
export type Budget = Pick<CrawlRun, "recorder" | "maxPages">;

/** Whether further pages may be taken up. */
export function isOpen(run: Pick<CrawlRun, "site"> & Budget, { fruitless }: Progress): boolean {
  return !run.site.ports.isTimeUp() && isWithinBudget(run) && fruitless < LIMITS.maxFruitlessVisits;
}

/**
 * Whether the scan may have one more page than `underway`, whatever becomes of those. Dead links have a budget of their
 * own, as large: they cut no scan short, and a site that has nothing else makes none endless.
 */
export function isWithinBudget({ recorder, maxPages }: Budget, underway = 0): boolean {
  return recorder.pagesCounted + underway < maxPages && recorder.pagesGone + underway < maxPages;
}
