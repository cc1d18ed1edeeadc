import { type Clock, pause } from "@contact-scanner/core/time";
import type { RunningBrowser } from "../browser/launch.ts";

/** ms that a page's windows and workers get to end once it is closed: they do within some 20 ms */
const END_BY_MS = 1_000;
/** ms between two looks: most pages have ended by the first or second */
const LOOK_MS = 20;

/**
 * Whether something of a context's pages still runs although they are closed, as where a loop ends neither in the page
 * nor in its workers. It would go on outside of any page's time and memory.
 */
export async function isLeftBehind(
  { session }: RunningBrowser,
  contextId: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<boolean> {
  const untilMs = clock.now() + END_BY_MS;
  do {
    const { targetInfos } = await session.send("Target.getTargets");
    if (!targetInfos.some(({ browserContextId }) => browserContextId === contextId)) return false;
  } while (clock.now() < untilMs && (await pause(clock, LOOK_MS, signal)));
  return true;
}
