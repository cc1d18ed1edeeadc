import { setImmediate as nextTurn } from "node:timers/promises";
import type { Fetch } from "@contact-scanner/core/http/fetch";

/** A site's state: after some time pages have come and gone, and addresses have moved, gone and come. */
export type SiteVersion = "before" | "after";

/** What a scan of a fake site must find. */
export type SiteTruth = {
  /** URLs, each a row of pages, failed ones included */
  readonly pages: readonly string[];
  readonly failedPages: number;
  /** addresses, each a row of contacts */
  readonly emails: readonly string[];
  /** (address, page) pairs, each a row of sightings */
  readonly sightings: number;
  /** the addresses of each page, by its URL; none on one that is missing */
  readonly shown: ReadonlyMap<string, readonly string[]>;
};

/** A domain of this beginning has no site at all. */
const DEAD_PREFIX = "dead-";

export function isDeadSite(domain: string): boolean {
  return domain.replace(/^www\./, "").startsWith(DEAD_PREFIX);
}

/** A domain whose name tells how many pages its site has. */
export function siteDomain(name: string, pageCount: number): string {
  return `${name}-${pageCount}.com`;
}

export function deadDomain(name: string): string {
  return `${DEAD_PREFIX}${name}-1.com`;
}

/**
 * The sites of all fake domains. Page n links to its two children and back home; every fifth page is missing; the
 * others bear an address of their own and the one that stands on all.
 */
export function fakeFetch(pause: () => Promise<unknown> = nextTurn, version: SiteVersion = "before"): Fetch {
  return async ({ url, purpose }, signal) => {
    await pause();
    signal.throwIfAborted();
    const { hostname, pathname } = new URL(url);
    if (isDeadSite(hostname)) return { kind: "failed", url, status: null, fault: noSuchHost(hostname) };
    if (purpose !== "page") return document(url, 404, "");
    const page = pathname === "/" ? 0 : Number(pathname.slice("/page/".length));
    if (isMissing(page, version)) return document(url, 404, "<h1>Not found</h1>");
    return document(url, 200, pageHtml(hostname, page, version));
  };
}

export function siteTruth(domain: string, version: SiteVersion = "before"): SiteTruth {
  const numbers = Array.from({ length: pageCountOf(domain) }, (_, page) => page);
  const reachable = numbers.filter((page) => isReachable(page, version));
  const shown = new Map(
    reachable.map((page) => [
      pageUrl(domain, page),
      isMissing(page, version) ? [] : addressesOf(domain, page, version),
    ]),
  );
  const addresses = [...shown.values()].flat();
  return {
    pages: [...shown.keys()],
    failedPages: reachable.filter((page) => isMissing(page, version)).length,
    emails: [...new Set(addresses)].sort(),
    sightings: addresses.length,
    shown,
  };
}

function pageHtml(domain: string, page: number, version: SiteVersion): string {
  const links = [0, 2 * page + 1, 2 * page + 2]
    .filter((child) => child < pageCountOf(domain))
    .map((child) => `<a href="${pageUrl(domain, child)}">page</a>`);
  const addresses = addressesOf(domain, page, version).map((address) => `<p>${address} and</p>`);
  return `<title>${page}</title>${addresses.join("")}${links.join(" ")}`;
}

/** Of each three addresses one stays, one moves to its page's parent, and one gives way to another. */
function addressesOf(domain: string, page: number, version: SiteVersion): string[] {
  const office = `office@${domain}`;
  if (version === "before") return [office, `person${page}@${domain}`];
  const own = [[`person${page}@${domain}`], [], [`successor${page}@${domain}`]][page % 3] ?? [];
  const moved = [2 * page + 1, 2 * page + 2]
    .filter((child) => child < pageCountOf(domain) && child % 3 === 1)
    .map((child) => `person${child}@${domain}`);
  return [office, ...own, ...moved];
}

function isMissing(page: number, version: SiteVersion): boolean {
  return page % 5 === (version === "before" ? 4 : 3);
}

/** A page hangs on its parent: below a missing one nothing is found. */
function isReachable(page: number, version: SiteVersion): boolean {
  if (page === 0) return true;
  const parent = Math.floor((page - 1) / 2);
  return !isMissing(parent, version) && isReachable(parent, version);
}

function pageUrl(domain: string, page: number): string {
  return page === 0 ? `https://${domain}/` : `https://${domain}/page/${page}`;
}

function pageCountOf(domain: string): number {
  return Number(/-(\d+)\.com$/.exec(domain)?.[1]);
}

function document(url: string, status: number, text: string) {
  const headers = { "content-type": "text/html" };
  return {
    kind: "document",
    url,
    status,
    contentType: "text/html",
    headers,
    text,
    bytes: text.length,
  } as const;
}

function noSuchHost(host: string) {
  return { code: "dns_not_found", message: `The name ${host} does not exist.`, retry: "never" } as const;
}
