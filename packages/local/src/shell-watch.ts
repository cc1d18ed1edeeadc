import { setTimeout as delay } from "node:timers/promises";

/** ms between two looks: as long as a stage outlives the npm that was told to stop */
const INTERVAL_MS = 500;

/**
 * Resolves when `parent` is the parent of this process no longer; runs until `signal` aborts. `parentPid` tells the
 * parent as it is now. npm and npx start a program through a shell, which a SIGTERM to npm ends without a word to the
 * program (and `exec`, by which a shell makes way for it, is no command of Windows).
 */
export async function parentEnds(
  parent: number,
  parentPid: () => number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted && parentPid() === parent) {
    await delay(INTERVAL_MS, undefined, { ref: false, signal }).catch(() => {});
  }
}
