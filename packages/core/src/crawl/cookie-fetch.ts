import { createCookieJar } from "../http/cookie-jar.ts";
import type { Fetch } from "../http/fetch.ts";
import type { Clock } from "../time.ts";

/**
 * The given fetch with a jar of its own: what a site sets is sent back to it, as browsers do, and ends with the
 * worker's share of the scan. Answers tell by `hasNewCookies` that the same URL may be answered otherwise from now on.
 */
export function withCookies(fetch: Fetch, clock: Pick<Clock, "now">): Fetch {
  const jar = createCookieJar();
  return async (request, signal) => {
    const result = await fetch({ ...request, cookie: jar.header(request.url, clock.now()) }, signal);
    if (!("setCookies" in result) || result.setCookies === undefined) return result;
    return { ...result, hasNewCookies: jar.take(request.url, result.setCookies, clock.now()) };
  };
}
