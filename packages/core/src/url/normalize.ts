import { LIMITS } from "../config.ts";

/** Query parameters that name a visit's origin, never a page's content. */
const TRACKING_PARAMETERS = new Set([
  "fbclid",
  "gclid",
  "gclsrc",
  "dclid",
  "gbraid",
  "wbraid",
  "msclkid",
  "yclid",
  "twclid",
  "ttclid",
  "igshid",
  "mc_cid",
  "mc_eid",
  "_ga",
  "_gl",
  "_hsenc",
  "_hsmi",
  "mkt_tok",
  "vero_id",
  "oly_anon_id",
  "oly_enc_id",
  "wickedid",
  "s_cid",
  "srsltid",
]);

/**
 * One spelling for a page's URL (WHATWG URL Standard): no fragment, no tracking parameters, no default port, no dot
 * after the host. Null for what is no http(s) URL, holds credentials, or is longer than a page's URL may be.
 */
export function normalizeUrl(input: string, base?: string): string | null {
  if (input.length > 4 * LIMITS.maxUrlLength || !URL.canParse(input, base)) return null;
  const url = new URL(input, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  if (url.username !== "" || url.password !== "") return null;
  url.hash = "";
  const hostname = url.hostname.replace(/(?<!\.)\.+$/, "");
  if (hostname === "") return null;
  url.hostname = hostname;
  dropTracking(url);
  return url.href.length <= LIMITS.maxUrlLength ? url.href : null;
}

/**
 * One key for the variants of a page that sites serve alike: http and https, with and without `www.`. Two URLs of one
 * key are visited once.
 */
export function pageKey(normalizedUrl: string): string {
  const { host, pathname, search } = new URL(normalizedUrl);
  return host.replace(/^www\./, "") + pathname + search;
}

function dropTracking(url: URL): void {
  // Touching searchParams re-encodes the whole query: leave a query without such parameters as the site wrote it.
  const tracking = [...url.searchParams.keys()].filter(isTracking);
  for (const name of tracking) url.searchParams.delete(name);
  if (url.search === "") url.search = "";
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.startsWith("utm_") || TRACKING_PARAMETERS.has(lower);
}
