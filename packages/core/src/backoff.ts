/** ms that the first pause can last: most faults that pass are over soon */
const FIRST_PAUSE_MS = 500;

/** ms that any pause can last: what needs longer is not waited for much longer */
const MAX_PAUSE_MS = 15_000;

/**
 * ms to wait before asking again after `tries` requests that failed, 1 or more: at least half of a pause that doubles
 * with each try and at most all of it, so that clients who failed together do not come back together.
 */
export function retryDelayMs(tries: number, random: () => number): number {
  const pause = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, tries - 1));
  return Math.round(pause / 2 + (pause / 2) * random());
}

/**
 * ms that a Retry-After header asks to wait (RFC 9110, 10.2.3: seconds or an HTTP date), 0 for a date gone by and
 * without an upper bound; null when it is missing or is neither.
 */
export function parseRetryAfter(header: string | undefined, nowMs: number): number | null {
  const value = header?.trim() ?? "";
  if (/^\d{1,12}$/.test(value)) return Number(value) * 1_000;
  // Date.parse takes much that is no HTTP date: it reads "-1" as a year.
  const dateMs = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(dateMs) ? null : Math.max(0, dateMs - nowMs);
}
