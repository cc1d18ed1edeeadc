import { getDomain } from "tldts";

/** What belongs to a scan: every host of one registrable domain, on the start URL's port. */
export type Scope = {
  /** Registrable domain, or the host itself where it has none (an IP literal, a local name). */
  readonly site: string;
  /** "" = the default ports of http and https */
  readonly port: string;
};

/** The scope that a start URL opens. */
export function scopeOf(startUrl: string): Scope {
  const { hostname, port } = new URL(startUrl);
  return { site: siteOf(hostname), port };
}

/** Whether a URL is one of http or https, of the scope's site and port. */
export function isInScope(url: string, scope: Scope): boolean {
  const { protocol, hostname, port } = new URL(url);
  return (
    (protocol === "http:" || protocol === "https:") && port === scope.port && siteOf(hostname) === scope.site
  );
}

/** A host without its `www.`; as it is where what follows is another site (`www.co.uk`, `www.github.io`). */
export function withoutWww(hostname: string): string {
  if (!hostname.startsWith("www.")) return hostname;
  const rest = hostname.slice("www.".length);
  return siteOf(rest) === siteOf(hostname) ? rest : hostname;
}

/**
 * A host's registrable domain, or the host itself where it has none. Private suffixes count: two users' sites below one
 * shared host are two sites. tldts is given WHATWG's host only: the two read odd URLs differently.
 */
export function siteOf(hostname: string): string {
  const host = hostname.replace(/\.$/, "");
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
