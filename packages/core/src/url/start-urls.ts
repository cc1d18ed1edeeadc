import { type AllowedHosts, isAllowedHost } from "./allowed-hosts.ts";
import { withoutWww } from "./scope.ts";

/**
 * The URLs to try as a scan's start page, in order: https before http, the given host before its `www.` twin. An
 * allowed host is asked as it was named, by its given scheme first. A domain that is no host name gives one URL, which
 * no one can fetch.
 */
export function startUrls(
  { domain, startUrl }: { domain: string; startUrl: string | null },
  allowed: AllowedHosts,
): string[] {
  const given = startUrl === null ? homePage(domain) : URL.parse(startUrl);
  if (!given) return [startUrl ?? domain];
  if (isAllowedHost(startUrl ?? `http://${domain}/`, allowed)) {
    const first = startUrl === null ? "http:" : given.protocol;
    return [first, first === "http:" ? "https:" : "http:"].map((scheme) => withScheme(given, scheme));
  }
  const hosts = [given, wwwTwin(given)].filter((url) => url !== null);
  return ["https:", "http:"].flatMap((scheme) => hosts.map((url) => withScheme(url, scheme)));
}

/** The home page of a domain; null for more, or less, than a host and a port. */
function homePage(domain: string): URL | null {
  return /[\s\p{Cc}/\\?#@]/u.test(domain) ? null : URL.parse(`https://${domain}/`);
}

/** The same page with `www.` where the URL has none and the other way round; null where that is another site. */
function wwwTwin(url: URL): URL | null {
  const twin = new URL(url);
  twin.hostname = withoutWww(url.hostname);
  if (twin.hostname !== url.hostname) return twin;
  twin.hostname = `www.${url.hostname}`;
  return withoutWww(twin.hostname) === url.hostname ? twin : null;
}

function withScheme(url: URL, scheme: string): string {
  const copy = new URL(url);
  copy.protocol = scheme;
  return copy.href;
}
