import type { Quota } from "@contact-scanner/core/errors";

/** seconds after which a quota without a window is worth another try: a small scan ends in that time */
const NO_WINDOW_RETRY_SECONDS = 30;

/** A user's quota as draft-ietf-httpapi-ratelimit-headers-10 tells it: what there is, and what is left of it. */
export function rateLimitHeaders(quota: Quota): Record<string, string> {
  const { name, limit, remaining, windowSeconds, resetSeconds } = quota;
  return {
    "ratelimit-policy": `"${name}";q=${limit}${windowSeconds === undefined ? "" : `;w=${windowSeconds}`}`,
    ratelimit: `"${name}";r=${remaining}${resetSeconds === undefined ? "" : `;t=${resetSeconds}`}`,
  };
}

/** Beside it, when the quota is used up (RFC 9110, 10.2.3). */
export function retryAfter({ resetSeconds }: Quota): Record<string, string> {
  return { "retry-after": String(resetSeconds ?? NO_WINDOW_RETRY_SECONDS) };
}
