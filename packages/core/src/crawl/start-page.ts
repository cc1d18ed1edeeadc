import { LIMITS } from "../config.ts";
import type { SiteFault, SiteFaultCode } from "../http/site-fault.ts";
import { robotsAllow } from "../robots/load-robots.ts";
import { movesHome } from "../url/moved-site.ts";
import { normalizeUrl } from "../url/normalize.ts";
import { isInScope, type Scope, scopeOf } from "../url/scope.ts";
import { fetchWithRetries } from "./fetch-with-retries.ts";
import type { CrawlPorts } from "./ports.ts";
import {
  type Document,
  documentFault,
  httpFault,
  type ReadPage,
  readDocument,
  type VisitTiming,
} from "./read-document.ts";
import type { RobotsCache } from "./robots-cache.ts";
import {
  badRedirect,
  forbiddenByRobots,
  movedAway,
  movedTwice,
  noWebAddress,
  noWebPage,
} from "./start-page-faults.ts";
import { redirectByRefresh, saysNothing, tooManyRedirects } from "./visit-page.ts";

export type StartPage =
  /** The site's front door: its final URL decides the scope. */
  | { readonly kind: "found"; readonly page: ReadPage }
  /** The site answered with a challenge, a login wall or the like. */
  | { readonly kind: "blocked"; readonly page: ReadPage }
  | { readonly kind: "failed"; readonly fault: SiteFault };

/**
 * Tries the URLs in order and gives back the first that answers with a page, read. Redirects are followed, a meta
 * refresh to another site too. When none does, the reason is the fault of the one that got furthest: a site's own answer
 * says more than a port that nobody listens on.
 */
export async function findStartPage(
  startUrls: readonly string[],
  ports: CrawlPorts,
  robots: RobotsCache,
  signal: AbortSignal,
): Promise<StartPage> {
  const faults: SiteFault[] = [];
  const unknownHosts = new Set<string>();
  for (const url of startUrls) {
    const hostname = URL.parse(url)?.hostname ?? "";
    if (unknownHosts.has(hostname)) continue;
    const found = await tryStartUrl(url, ports, robots, signal);
    if (found.kind !== "failed") return found;
    faults.push(found.fault);
    if (found.fault.code === "robots_disallowed") break;
    // Its other scheme has no other name to resolve.
    if (found.fault.code === "dns_not_found") unknownHosts.add(hostname);
  }
  return { kind: "failed", fault: mostTelling(faults) };
}

/**
 * Faults before a site could answer, the earliest first; whatever is not listed is an answer. One that keeps us waiting
 * has taken our connection and its TLS.
 */
const FAULTS_BEFORE_ANSWER: readonly SiteFaultCode[] = [
  "dns_not_found",
  "dns_failed",
  "connect_timeout",
  "connection_refused",
  "connection_reset",
  "tls_invalid",
  "page_timeout",
];

/** The fault of the attempt that got furthest, of several the first: it is the address that the caller meant. */
function mostTelling(faults: readonly SiteFault[]): SiteFault {
  const reach = ({ code, answered }: SiteFault) => {
    const index = FAULTS_BEFORE_ANSWER.indexOf(code);
    return index === -1 || answered ? FAULTS_BEFORE_ANSWER.length : index;
  };
  const [first, ...others] = faults;
  if (!first) throw new Error("A crawl needs at least one start URL.");
  return others.reduce((best, fault) => (reach(fault) > reach(best) ? fault : best), first);
}

async function tryStartUrl(
  startUrl: string,
  ports: CrawlPorts,
  robots: RobotsCache,
  signal: AbortSignal,
): Promise<StartPage> {
  if (normalizeUrl(startUrl) === null) return failed(noWebAddress(startUrl));
  const startedAt = ports.clock.now();

  async function follow({ url, scope, moved, hop, isReload = false }: Hop): Promise<StartPage> {
    if (hop > LIMITS.maxRedirects) return failed(tooManyRedirects(startUrl));
    const policy = await robots.policyFor(url);
    if (policy.kind === "unreachable") return failed(policy.fault);
    if (!robotsAllow(policy, url)) return failed(forbiddenByRobots(url));
    const result = await fetchWithRetries({ url, purpose: "page" }, ports, signal);
    switch (result.kind) {
      case "document": {
        const timing = { depth: 0, fetchMs: ports.clock.now() - startedAt };
        const start = await readStartDocument(result, timing, ports);
        const mayReload = result.hasNewCookies && !isReload && hop < LIMITS.maxRedirects;
        if (mayReload && start.kind === "found" && saysNothing(start.page)) {
          return await follow({ url, scope, moved, hop: hop + 1, isReload: true });
        }
        const refresh = start.kind === "found" ? redirectByRefresh(start.page, url) : null;
        // A refresh to a page of the same site is a link of the start page, which may have others.
        if (refresh === null || isInScope(refresh, scope)) return start;
        const next = nextHop({ url, scope, moved, hop }, refresh, startUrl);
        if (next.kind === "failed") return start;
        // Where its refresh leads nowhere, the page itself is what there is.
        const beyond = await follow(next.hop);
        return beyond.kind === "failed" ? start : beyond;
      }
      case "failed":
        return failed(result.fault);
      case "ignored":
        return failed(result.status < 400 ? noWebPage(url, result) : httpFault(result));
      case "unchanged":
        return failed(noWebPage(url, { contentType: null }));
      case "redirect": {
        const next = nextHop({ url, scope, moved, hop }, result.location, startUrl);
        return next.kind === "hop" ? await follow(next.hop) : next;
      }
    }
  }
  return await follow({ url: startUrl, scope: scopeOf(startUrl), moved: false, hop: 0 });
}

/** Where the way from a start URL to its page stands. */
type Hop = {
  readonly url: string;
  readonly scope: Scope;
  /** Whether it has left for another site: it may once. */
  readonly moved: boolean;
  readonly hop: number;
  /** Whether it is asked for again, with the cookie that its page brought. */
  readonly isReload?: boolean;
};

function nextHop(
  { url, scope, moved, hop }: Hop,
  location: string,
  startUrl: string,
): { readonly kind: "hop"; readonly hop: Hop } | Extract<StartPage, { kind: "failed" }> {
  const target = normalizeUrl(location, url);
  if (target === null) return failed(badRedirect(url, location));
  if (isInScope(target, scope)) return { kind: "hop", hop: { url: target, scope, moved, hop: hop + 1 } };
  if (moved) return failed(movedTwice(startUrl, target));
  if (!movesHome(url, target)) return failed(movedAway(startUrl, target));
  return { kind: "hop", hop: { url: target, scope: scopeOf(target), moved: true, hop: hop + 1 } };
}

async function readStartDocument(
  document: Document,
  timing: VisitTiming,
  ports: CrawlPorts,
): Promise<StartPage> {
  const fault = documentFault(document);
  if (fault && fault.code !== "blocked") return failed(fault);
  return { kind: fault ? "blocked" : "found", page: await readDocument(document, timing, ports) };
}

function failed(fault: SiteFault): Extract<StartPage, { kind: "failed" }> {
  return { kind: "failed", fault };
}
