import { LIMITS } from "../config.ts";
import { parseUrl } from "./parse-url.ts";
import { hasUserInfo } from "./public-url.ts";
import { withoutWww } from "./scope.ts";
import { isVisitParameter } from "./visit-parameters.ts";

/**
 * One spelling for a page's URL (WHATWG URL Standard): no fragment, no parameters that name a visit, no default port,
 * no dot after the host. Null for what is no http(s) URL, holds credentials, or is longer than a page's URL may be.
 */
export function normalizeUrl(input: string, base?: string): string | null {
  if (input.length > 4 * LIMITS.maxUrlLength) return null;
  const url = parseUrl(input, base);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  if (url.username !== "" || url.password !== "" || hasUserInfo(input)) return null;
  // Each setter writes the whole URL anew, and a page has thousands of links: a setter is called only where it changes
  // one.
  if (url.href.includes("#")) url.hash = "";
  if (url.hostname.endsWith(".")) url.hostname = url.hostname.slice(0, -1);
  if (/^\.|\.\.|\.$/.test(url.hostname)) return null;
  dropVisitParameters(url);
  return url.href.length <= LIMITS.maxUrlLength ? url.href : null;
}

/** Files that servers give for a folder: Apache's, nginx' and IIS' own lists, and the usual languages'. */
const INDEX_FILE = /\/(?:index\.(?:[sx]?html?|php\d?|aspx?|jsp|cfm|cgi)|default\.(?:html?|aspx?))$/i;

/** A path as one of its folder: `/team/`, `/team/index.php` and `/team` are one. */
export function folderPath(pathname: string): string {
  return withoutSlash(pathname.replace(INDEX_FILE, "/"));
}

/**
 * The file that a server gives for a folder where it lies there. Of the programs among the index files that is not
 * sure: beside an `index.html` that greets, `index.php` is another page.
 */
const SERVED_FILE = /\/index\.html?$/i;

function withoutSlash(pathname: string): string {
  return pathname.endsWith("/") ? pathname.slice(0, -1) : pathname;
}

/**
 * One key for the variants of a page that sites serve alike: http and https, with and without `www.`, with and without
 * a slash or `index.html` at the path's end, octets encoded without need. Two URLs of one key are visited once.
 */
export function pageKey(normalizedUrl: string): string {
  const { hostname, port, pathname, search } = new URL(normalizedUrl);
  const path = withoutSlash(pathname.replace(SERVED_FILE, "/"));
  return `${withoutWww(hostname)}:${port}${decodeUnreserved(path + search)}`;
}

/** Octets encoded without need decoded, hex digits in upper case: equal by RFC 3986, 6.2.2. */
function decodeUnreserved(text: string): string {
  if (!text.includes("%")) return text;
  return text.replace(/%[\da-f]{2}/gi, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /^[\w.~-]$/.test(character) ? character : octet.toUpperCase();
  });
}

/** Takes the parameters out of the text: URLSearchParams would write the rest of the query anew. */
function dropVisitParameters(url: URL): void {
  if (/;jsessionid=/i.test(url.pathname)) url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/gi, "");
  // A query may be empty and there all the same: its question mark goes.
  if (!url.href.includes("?")) return;
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((parameter) => !isVisitParameter(parameter))
    .join("&");
  // The setter takes one leading question mark away, and a query may begin with one of its own (`/a??b`).
  url.search = kept === "" ? "" : `?${kept}`;
}
