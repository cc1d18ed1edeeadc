/** A worker's share of a scan. */
export type Slice = {
  /** Stops the work at once; what was not checkpointed is done again. */
  readonly signal: AbortSignal;
  /** Whether the worker should finish what it has begun and hand over. */
  readonly isTimeUp: () => boolean;
  /** Aborts when it should do so at once, before its time; undefined = never. */
  readonly hurry?: AbortSignal | undefined;
  /** Whether a scan that has not begun waits for this worker's place; undefined = never. */
  readonly isAwaited?: (() => boolean) | undefined;
};

/**
 * Whether a slice ends: its time is up, or a scan that has not begun waits for its place. That counts only where the
 * slice got further, as one that did not is an attempt; and once for all, as a crawl that has begun to end ends.
 */
export function endsWhen({ isTimeUp, isAwaited }: Slice, hasProgress: () => boolean): () => boolean {
  let isCeded = false;
  return () => {
    isCeded ||= hasProgress() && (isAwaited?.() ?? false);
    return isCeded || isTimeUp();
  };
}
