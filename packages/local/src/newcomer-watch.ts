/** ms between two looks at the database: as long as a newcomer waits before the scans that run hear of it */
const INTERVAL_MS = 500;

export type NewcomerWatch = {
  /** Whether a scan waited at the last look that has not begun. */
  readonly isAwaited: () => boolean;
  stop(): void;
};

/**
 * Looks now and then whether a scan waits for a first turn, so that those that run can give up a place. A look that
 * fails says that none does: whoever runs goes on.
 */
export function watchNewcomers(anyWaits: () => Promise<boolean>): NewcomerWatch {
  let isAwaited = false;
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    isAwaited = await anyWaits().catch(() => false);
    isLooking = false;
  };
  const timer = setInterval(look, INTERVAL_MS);
  timer.unref();
  return { isAwaited: () => isAwaited, stop: () => clearInterval(timer) };
}
