import type { Asked } from "./ask.ts";
import type { Clock } from "./clock.ts";

/** ms between two looks where the API names no time: about as often as a scan's row changes */
const POLL_MS = 2_000;
/** ms between two looks at least, whatever the API names: a wrong zero is to flood nobody */
const MIN_POLL_MS = 500;
/** ms between two looks at most, whatever the API names: who waits is to see the end within a minute of it */
const MAX_POLL_MS = 60_000;

/**
 * Looks again and again until what is waited for is over, as often as the API asks for it.
 *
 * @param options.onLook is told of each look, the last one too
 */
export async function waitUntil<Seen, Over extends Seen>(
  look: () => Promise<Asked<Seen>>,
  isOver: (seen: Seen) => seen is Over,
  options: {
    readonly clock: Clock;
    readonly signal: AbortSignal | undefined;
    readonly onLook: ((seen: Seen) => void) | undefined;
  },
): Promise<Over> {
  for (;;) {
    const { body, retryAfterMs = POLL_MS } = await look();
    options.onLook?.(body);
    if (isOver(body)) return body;
    await options.clock.sleep(Math.min(MAX_POLL_MS, Math.max(MIN_POLL_MS, retryAfterMs)), options.signal);
  }
}
