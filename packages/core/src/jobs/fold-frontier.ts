import type { FrontierEntry } from "../crawl/frontier-entry.ts";

/** How a checkpoint changed the frontier of its scan. */
export type FrontierChange = {
  /** URLs that wait, with their new depth and priority */
  readonly queued: readonly FrontierEntry[];
  /** URLs that need no visit any more */
  readonly done: readonly string[];
};

/** A scan's frontier as its changes left it. */
export type FoldedFrontier = {
  /** in the order in which they were discovered */
  readonly queued: FrontierEntry[];
  /** visited, or known to need no visit */
  readonly done: string[];
  /** The highest priority with which a URL ever waited; 0 where it never did. */
  priorityOf(url: string): number;
};

/**
 * Puts a scan's frontier together from its changes, given in their order. What is done stays done, and one that is both
 * queued and done needs no visit. A priority is never lowered: what is done keeps that with which it waited. A change
 * given twice counts once, as a checkpoint may be stored twice.
 */
export type FrontierFold = {
  take(change: FrontierChange): void;
  /** `visited`: URLs of the pages that the scan visited, which are done without a change that says so. */
  fold(visited: readonly string[]): FoldedFrontier;
};

/** A fold that has taken no change yet. */
export function createFrontierFold(): FrontierFold {
  const waited = new Map<string, FrontierEntry>();
  const finished = new Set<string>();
  return {
    take({ queued, done }) {
      for (const { url, depth, priority } of queued) {
        const before = waited.get(url)?.priority ?? priority;
        waited.set(url, { url, depth, priority: Math.max(before, priority) });
      }
      for (const url of done) finished.add(url);
    },
    fold(visited) {
      const done = new Set([...visited, ...finished]);
      return {
        queued: [...waited.values()].filter(({ url }) => !done.has(url)),
        done: [...done],
        priorityOf: (url) => waited.get(url)?.priority ?? 0,
      };
    },
  };
}
