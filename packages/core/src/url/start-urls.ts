import { type AllowedHosts, isAllowedHost } from "./allowed-hosts.ts";

/**
 * The URLs to try as a scan's start page, in order: https before http, the given host before its `www.` twin.
 * An allowed host is asked as it was named, by its given scheme first.
 */
export function startUrls(
  { domain, startUrl }: { domain: string; startUrl: string | null },
  allowed: AllowedHosts,
): string[] {
  const given = new URL(startUrl ?? `https://${domain}/`);
  if (isAllowedHost(startUrl ?? `http://${domain}/`, allowed)) {
    const first = startUrl === null ? "http:" : given.protocol;
    return [first, first === "http:" ? "https:" : "http:"].map((scheme) => withScheme(given, scheme));
  }
  const twin = new URL(given);
  twin.hostname = given.hostname.startsWith("www.") ? given.hostname.slice(4) : `www.${given.hostname}`;
  return [given, twin].flatMap((url) => ["https:", "http:"].map((scheme) => withScheme(url, scheme)));
}

function withScheme(url: URL, scheme: string): string {
  const copy = new URL(url);
  copy.protocol = scheme;
  return copy.href;
}
