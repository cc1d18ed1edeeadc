import type { CookieJar } from "../http/cookie-jar.ts";
import type { Fetch } from "../http/fetch.ts";
import type { Clock } from "../time.ts";

/**
 * The given fetch with the scan's jar: what a site sets is sent back to it, as browsers do, and ends with the worker's
 * share of the scan. Answers tell by `hasNewCookies` that the same URL may be answered otherwise from now on.
 */
export function withCookies(fetch: Fetch, clock: Pick<Clock, "now">, jar: CookieJar): Fetch {
  return async (request, signal) => {
    const result = await fetch({ ...request, cookie: jar.header(request.url, clock.now()) }, signal);
    const ofHeader = "setCookies" in result ? (result.setCookies ?? []) : [];
    const fields = [...ofHeader, ...(result.kind === "document" ? scriptCookies(result.text) : [])];
    if (fields.length === 0) return result;
    return { ...result, hasNewCookies: jar.take(request.url, fields, clock.now()) };
  };
}

/** Characters of a page that sets a cookie and loads itself once more: it has nothing else to say. */
const MAX_WALL_CHARS = 8_000;
/** A cookie that a script sets by a whole string. */
const SCRIPT_COOKIE = /\bdocument\.cookie\s{0,9}=\s{0,9}(["'])([^"'\n]{1,1000})\1(?!\s{0,9}\+)/g;

/** What the scripts of a short page set: hosts keep programs out by a cookie of one line, and load the page again. */
function scriptCookies(html: string): string[] {
  if (html.length > MAX_WALL_CHARS) return [];
  return Array.from(html.matchAll(SCRIPT_COOKIE), ([, , field]) => field ?? "");
}
