import type { Quota } from "@contact-scanner/core/errors";

/** seconds after which a quota without a window is worth another try: a small scan ends in that time */
const NO_WINDOW_RETRY_SECONDS = 30;

/** What they say, for the documentation. */
export const RATE_LIMIT_HEADERS = {
  "RateLimit-Policy":
    "Your submits a minute, as draft-ietf-httpapi-ratelimit-headers-10 writes them; absent where there is no limit.",
  RateLimit: "How many of them are left, and for how many seconds; absent where there is no limit.",
} as const;

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
