import type { Fetch, FetchRequest, FetchResult } from "../http/fetch.ts";
import type { Clock } from "../time.ts";
import { retryDelayMs } from "./politeness.ts";

/** Requests for one URL, the first included. */
const MAX_TRIES = 3;

/** Asks again, after a growing and jittered pause, while the site's fault may pass; gives back the last answer. */
export async function fetchWithRetries(
  request: FetchRequest,
  ports: { fetch: Fetch; clock: Clock; random: () => number },
  signal: AbortSignal,
): Promise<FetchResult> {
  let result = await ports.fetch(request, signal);
  for (let tries = 1; tries < MAX_TRIES && isWorthRetrying(result); tries++) {
    await ports.clock.sleep(retryDelayMs(tries, ports.random), signal);
    result = await ports.fetch(request, signal);
  }
  return result;
}

function isWorthRetrying(result: FetchResult): boolean {
  if (result.kind === "failed") return result.fault.retry === "later";
  return result.kind === "document" && (result.status === 429 || result.status >= 500);
}
