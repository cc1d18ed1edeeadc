import { setImmediate as nextTurn } from "node:timers/promises";
import type { Fetch } from "@contact-scanner/core/http/fetch";

/** What a scan of a fake site must find. */
export type SiteTruth = {
  /** URLs, each a row of pages, failed ones included */
  readonly pages: readonly string[];
  readonly failedPages: number;
  /** addresses, each a row of contacts */
  readonly emails: readonly string[];
  /** (address, page) pairs, each a row of contact_sources */
  readonly sources: number;
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
export function fakeFetch(pause: () => Promise<unknown> = nextTurn): Fetch {
  return async ({ url, purpose }, signal) => {
    await pause();
    signal.throwIfAborted();
    const { hostname, pathname } = new URL(url);
    if (isDeadSite(hostname)) return { kind: "failed", url, status: null, fault: noSuchHost(hostname) };
    if (purpose !== "page") return document(url, 404, "");
    const page = pathname === "/" ? 0 : Number(pathname.slice("/page/".length));
    if (isMissing(page)) return document(url, 404, "<h1>Not found</h1>");
    return document(url, 200, pageHtml(hostname, page));
  };
}

export function siteTruth(domain: string): SiteTruth {
  const numbers = Array.from({ length: pageCountOf(domain) }, (_, page) => page);
  const reachable = numbers.filter((page) => isReachable(page));
  const read = reachable.filter((page) => !isMissing(page));
  return {
    pages: reachable.map((page) => pageUrl(domain, page)),
    failedPages: reachable.length - read.length,
    emails: [`office@${domain}`, ...read.map((page) => `person${page}@${domain}`)].sort(),
    sources: read.length * 2,
  };
}

function pageHtml(domain: string, page: number): string {
  const links = [0, 2 * page + 1, 2 * page + 2]
    .filter((child) => child < pageCountOf(domain))
    .map((child) => `<a href="${pageUrl(domain, child)}">page</a>`);
  return `<title>${page}</title><p>office@${domain} and</p><p>person${page}@${domain}</p>${links.join(" ")}`;
}

function isMissing(page: number): boolean {
  return page % 5 === 4;
}

/** A page hangs on its parent: below a missing one nothing is found. */
function isReachable(page: number): boolean {
  if (page === 0) return true;
  const parent = Math.floor((page - 1) / 2);
  return !isMissing(parent) && isReachable(parent);
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
