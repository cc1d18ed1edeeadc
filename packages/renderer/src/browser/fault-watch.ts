import type { RenderFault } from "@contact-scanner/core/rendering/render";
import { type Clock, pause } from "@contact-scanner/core/time";
import type { RunningBrowser } from "./launch.ts";
import { readGroupUsage } from "./process-group.ts";

/** Bytes that a browser may use: half of a 2 GB function, ten times what it takes with an ordinary page. */
const MAX_MEMORY_BYTES = 1_000_000_000;
/** ms between two looks at its memory: a page fills some 1 GB a second */
const LOOK_MS = 200;
/** ms for one page, its launch apart */
const PAGE_MS = 10_000;

/** What ended a page before it was read. */
export type PageFault = { readonly code: RenderFault; readonly message: string };

/**
 * Resolves with what ends a page: its time is over, its browser's memory is too much, or the browser has ended by
 * itself. Rejects when `signal` aborts; it is to be aborted when the page is done.
 */
export async function pageFault(
  { groupId, hasEnded }: RunningBrowser,
  clock: Clock,
  signal: AbortSignal,
): Promise<PageFault> {
  const untilMs = clock.now() + PAGE_MS;
  while (await pause(clock, LOOK_MS, signal)) {
    if (hasEnded()) return { code: "render_crashed", message: "The browser ended while it had the page." };
    const { memoryBytes } = await readGroupUsage(groupId);
    if (memoryBytes > MAX_MEMORY_BYTES) {
      const megabytes = MAX_MEMORY_BYTES / 1_000_000;
      return { code: "render_crashed", message: `The page took more than ${megabytes} MB of memory.` };
    }
    if (clock.now() >= untilMs) {
      return { code: "render_timeout", message: `The page gave nothing within ${PAGE_MS / 1_000} s.` };
    }
  }
  throw signal.reason;
}
