/**
 * ms until another call is worth it, by an answer's Retry-After: seconds or a date (RFC 9110, 10.2.3); undefined where
 * it says nothing that can be read. Never negative.
 */
export function retryAfterMs(headers: Headers, nowMs: number): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  // Date.parse takes much more than a date of HTTP, such as -5.
  const date = / GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
