import { isInScope, scopeOf, siteOf } from "../url/scope.ts";

/** Letters of a site's name that tell its files on another's host: shorter names are words of many paths. */
const MIN_NAME_CHARS = 4;

/** Hosts that serve everybody's libraries, or a service's script: what they hold is none of the site's. */
const VENDORS: ReadonlySet<string> = new Set([
  "jsdelivr.net",
  "unpkg.com",
  "cloudflare.com",
  "googleapis.com",
  "gstatic.com",
  "google.com",
  "googletagmanager.com",
  "google-analytics.com",
  "jquery.com",
  "bootstrapcdn.com",
  "fontawesome.com",
  "facebook.net",
  "hotjar.com",
  "stripe.com",
  "sentry-cdn.com",
  "intercomcdn.com",
  "usercentrics.eu",
  "cookiebot.com",
  "skypack.dev",
  "esm.sh",
]);

/**
 * Whether a script or data is the site's own for a page: it lies on a host of its registrable domain, or on a CDN in a
 * folder or below a label that is called as the site is (`cdn.host.com/acme/`, `acme.b-cdn.net`).
 */
export function isOwnFile(url: string, pageUrl: string): boolean {
  if (isInScope(url, scopeOf(pageUrl))) return true;
  const { hostname, pathname } = new URL(url);
  const [name = ""] = siteOf(new URL(pageUrl).hostname).split(".", 1);
  if (name.length < MIN_NAME_CHARS || VENDORS.has(siteOf(hostname))) return false;
  const folders = pathname.toLowerCase().split("/").slice(0, -1);
  return [...hostname.split("."), ...folders].includes(name);
}
