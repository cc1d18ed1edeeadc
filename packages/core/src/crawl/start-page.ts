import type { SiteFault, SiteFaultCode } from "../http/site-fault.ts";
import { movesHome } from "../url/moved-site.ts";
import { normalizeUrl, pageKey } from "../url/normalize.ts";
import { isInScope, type Scope, scopeOf } from "../url/scope.ts";
import type { PageAccess } from "./crawl-run.ts";
import {
  followRedirects,
  type Hop,
  redirectByRefresh,
  tooManyRedirects,
  type WayEnd,
} from "./follow-redirects.ts";
import { lookFurther } from "./look-further.ts";
import { documentFault, httpFault, type ReadPage, readDocument } from "./read-document.ts";
import {
  badRedirect,
  forbiddenByRobots,
  movedAway,
  movedTwice,
  noWebAddress,
  noWebPage,
} from "./start-page-faults.ts";

/** What the start URLs lead to. */
export type StartPage =
  /** The site's front door: its final URL decides the scope. */
  | { readonly kind: "found"; readonly page: ReadPage }
  /** The site answered with a challenge, a login wall or the like. */
  | { readonly kind: "blocked"; readonly page: ReadPage }
  | { readonly kind: "failed"; readonly fault: SiteFault };

/**
 * Tries the URLs in order and gives back the first that answers with a page, read. Redirects are followed, a meta
 * refresh to another site too. When none does, the reason is the fault of the one that got furthest: a site's own
 * answer says more than a port that nobody listens on.
 */
export async function findStartPage(startUrls: readonly string[], site: PageAccess): Promise<StartPage> {
  const faults: SiteFault[] = [];
  const unknownHosts = new Set<string>();
  for (const url of startUrls) {
    const hostname = URL.parse(url)?.hostname ?? "";
    if (unknownHosts.has(hostname)) continue;
    const found = await tryStartUrl(url, site);
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

async function tryStartUrl(startUrl: string, site: PageAccess): Promise<StartPage> {
  const { ports, askFor, robots } = site;
  if (normalizeUrl(startUrl) === null) return failed(noWebAddress(startUrl));
  const startedAt = ports.clock.now();
  const way: StartWay = { scope: scopeOf(startUrl), hasMoved: false, left: null };
  const end = await followRedirects<SiteFault>(startUrl, {
    robots,
    ask: (url) => askFor({ url }),
    read: (document) => readDocument(document, { depth: 0, fetchMs: ports.clock.now() - startedAt }, ports),
    leadsTo(page, url) {
      const refresh = redirectByRefresh(page, url);
      if (refresh === null || pageKey(refresh) === pageKey(url)) return refresh;
      // A refresh to another page of the same site is a link of the start page, which may have others.
      if (isInScope(refresh, way.scope)) return null;
      way.left = page;
      return refresh;
    },
    judge: (location, from) => move(way, location, { from, startUrl }),
  });
  const start = toStartPage(end, startUrl);
  if (start.kind === "found") return { kind: "found", page: await lookFurther(start.page, site) };
  // Where its refresh leads nowhere, the page itself is what there is.
  return start.kind === "failed" && way.left !== null ? { kind: "found", page: way.left } : start;
}

/** Where the way from a start URL to its page stands. */
type StartWay = {
  scope: Scope;
  /** Whether it has left for another site: it may once. */
  hasMoved: boolean;
  /** The last page that it left by a refresh. */
  left: ReadPage | null;
};

function move(
  way: StartWay,
  location: string,
  { from, startUrl }: { from: string; startUrl: string },
): Hop<SiteFault> {
  const target = normalizeUrl(location, from);
  if (target === null) return { kind: "refused", refusal: badRedirect(from, location) };
  if (!isInScope(target, way.scope)) {
    if (way.hasMoved) return { kind: "refused", refusal: movedTwice(startUrl, target) };
    if (!movesHome(from, target)) return { kind: "refused", refusal: movedAway(startUrl, target) };
    way.scope = scopeOf(target);
    way.hasMoved = true;
  }
  return { kind: "hop", url: target };
}

function toStartPage(end: WayEnd<SiteFault>, startUrl: string): StartPage {
  switch (end.kind) {
    case "page": {
      const fault = documentFault(end.document);
      if (fault === null) return { kind: "found", page: end.page };
      return fault.code === "blocked" ? { kind: "blocked", page: end.page } : failed(fault);
    }
    case "robots":
      return failed(end.fault ?? forbiddenByRobots(end.url));
    case "refused":
      return failed(end.refusal);
    case "endless":
      return failed(tooManyRedirects(startUrl));
    case "failed":
      return failed(end.fault);
    case "ignored":
      return failed(end.status < 400 ? noWebPage(end.url, end) : httpFault(end));
    case "unchanged":
      return failed(noWebPage(end.url, { contentType: null }));
  }
}

function failed(fault: SiteFault): Extract<StartPage, { kind: "failed" }> {
  return { kind: "failed", fault };
}
