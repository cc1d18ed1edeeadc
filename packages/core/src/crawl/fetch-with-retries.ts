import { retryDelayMs } from "../backoff.ts";
import type { Fetch, FetchRequest, FetchResult } from "../http/fetch.ts";
import type { Clock } from "../time.ts";

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
    const again = await ports.fetch(request, signal);
    // Its host was given up meanwhile: the last answer that it gave says more than that.
    if (isGivenUp(again)) return result;
    result = again;
  }
  return result;
}

/** Whether the host was not asked, as it serves nothing. */
export function isGivenUp(result: FetchResult): boolean {
  return result.kind === "failed" && result.fault.code === "host_unavailable";
}

/** Whether asking again may help: a 429 and a server's faults pass, what any other 4xx says stays true. */
function isWorthRetrying(result: FetchResult): boolean {
  if (result.kind === "failed" && result.status === null) return result.fault.retry === "later";
  return result.status === 429 || (result.status !== null && result.status >= 500);
}
