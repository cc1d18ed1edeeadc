import type { SiteFault } from "../http/site-fault.ts";

/** A page that could not be read, and why. */
export type UnreadPage = { readonly fault: SiteFault };

/** A page that took more time to read than a page may. */
export function tookTooLong(url: string): SiteFault {
  const message = `${new URL(url).host} sent a page that takes too long to read: it was given up.`;
  return { code: "reading_timeout", message, retry: "never" };
}

/** A page that reading broke on, by its need of memory or by a fault of ours. */
export function couldNotBeRead(url: string, reason: string): SiteFault {
  const message = `${new URL(url).host} sent a page that could not be read: ${reason}`;
  return { code: "reading_failed", message, retry: "never" };
}
