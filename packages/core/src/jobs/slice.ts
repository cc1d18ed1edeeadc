import type { Clock } from "../time.ts";
import { JOB_TIMING } from "./timing.ts";

/** A worker's share of a scan. */
export type Slice = {
  /** Stops the work at once; what was not checkpointed is done again. */
  readonly signal: AbortSignal;
  /** Whether the worker should finish what it has begun and hand over. */
  readonly isTimeUp: () => boolean;
  /** Aborts when it should do so at once, before its time; undefined = never. */
  readonly hurry?: AbortSignal | undefined;
  /** Whether this scan should give up its place in the worker, for another or for its memory; undefined = never. */
  readonly isAwaited?: (() => boolean) | undefined;
  /** How many pages the scan may visit at a time now; undefined = as many as its site bears. */
  readonly pagesAtATime?: (() => number) | undefined;
  /** Whether it began so late that a site which gave nothing in it need not be slow; undefined = it did not. */
  readonly isLate?: boolean | undefined;
};

/** How far a slice got. */
export type SliceProgress = {
  /** Whether it got the scan further. */
  readonly hasProgress: boolean;
  /** pages stored */
  readonly pages: number;
};

/**
 * Pages after which a scan gives up its place where others wait: what a scan visits whose caller names no number, so
 * that those of ordinary size are not interrupted.
 */
const PAGES_A_TURN = 100;

/**
 * Whether a slice ends: its time is up, or its place is awaited and it has had a turn, by pages or by time. That counts
 * only where the slice got further, as one that did not is an attempt; and once for all, as a crawl that has begun to
 * end ends.
 */
export function endsWhen(
  { isTimeUp, isAwaited }: Slice,
  progress: SliceProgress,
  clock: Pick<Clock, "now">,
): () => boolean {
  const startedAt = clock.now();
  let isCeded = false;
  const hasHadATurn = () =>
    progress.hasProgress && (progress.pages >= PAGES_A_TURN || clock.now() - startedAt >= JOB_TIMING.turnMs);
  return () => {
    isCeded ||= hasHadATurn() && (isAwaited?.() ?? false);
    return isCeded || isTimeUp();
  };
}
