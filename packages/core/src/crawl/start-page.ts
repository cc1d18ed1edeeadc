import { LIMITS } from "../config.ts";
import type { SiteFault, SiteFaultCode } from "../http/site-fault.ts";
import { robotsAllow } from "../robots/load-robots.ts";
import { movesHome } from "../url/moved-site.ts";
import { normalizeUrl } from "../url/normalize.ts";
import { isInScope, scopeOf } from "../url/scope.ts";
import { fetchWithRetries } from "./fetch-with-retries.ts";
import type { CrawlPorts } from "./ports.ts";
import { type Document, documentFault, httpFault } from "./read-document.ts";
import type { RobotsCache } from "./robots-cache.ts";
import { tooManyRedirects } from "./visit-page.ts";

export type StartPage =
  /** The site's front door: its final URL decides the scope. */
  | { readonly kind: "found"; readonly document: Document; readonly fetchMs: number }
  /** The site answered with a challenge, a login wall or the like. */
  | { readonly kind: "blocked"; readonly document: Document; readonly fault: SiteFault }
  | { readonly kind: "failed"; readonly fault: SiteFault };

/**
 * Tries the URLs in order and gives back the first that answers with a page. When none does, the reason is the fault of
 * the one that got furthest: a site's own answer says more than a port that nobody listens on.
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

/** Faults before a site could answer, the earliest first; whatever is not listed is an answer. */
const FAULTS_BEFORE_ANSWER: readonly SiteFaultCode[] = [
  "dns_not_found",
  "dns_failed",
  "connect_timeout",
  "connection_refused",
  "connection_reset",
  "page_timeout",
  "tls_invalid",
];

/** The fault of the attempt that got furthest, of several the first: it is the address that the caller meant. */
function mostTelling(faults: readonly SiteFault[]): SiteFault {
  const reach = ({ code }: SiteFault) => {
    const index = FAULTS_BEFORE_ANSWER.indexOf(code);
    return index === -1 ? FAULTS_BEFORE_ANSWER.length : index;
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
  const startedAt = ports.clock.now();
  if (normalizeUrl(startUrl) === null) return failed(noWebAddress(startUrl));
  let scope = scopeOf(startUrl);
  let moved = false;
  let url = startUrl;
  for (let hop = 0; hop <= LIMITS.maxRedirects; hop++) {
    const policy = await robots.policyFor(url);
    if (policy.kind === "unreachable") return failed(policy.fault);
    if (!robotsAllow(policy, url)) return failed(forbiddenByRobots(url));
    const result = await fetchWithRetries({ url, purpose: "page" }, ports, signal);
    switch (result.kind) {
      case "document":
        return readStartDocument(result, ports.clock.now() - startedAt);
      case "failed":
        return failed(result.fault);
      case "ignored":
        return failed(result.status < 400 ? noWebPage(url, result.contentType) : httpFault(result));
      case "unchanged":
        return failed(noWebPage(url, null));
      case "redirect": {
        const target = normalizeUrl(result.location, url);
        if (target === null) return failed(badRedirect(url, result.location));
        if (!isInScope(target, scope)) {
          if (moved) return failed(movedTwice(startUrl, target));
          if (!movesHome(url, target)) return failed(movedAway(startUrl, target));
          moved = true;
          scope = scopeOf(target);
        }
        url = target;
      }
    }
  }
  return failed(tooManyRedirects(startUrl));
}

function readStartDocument(document: Document, fetchMs: number): StartPage {
  const fault = documentFault(document);
  if (!fault) return { kind: "found", document, fetchMs };
  return fault.code === "blocked" ? { kind: "blocked", document, fault } : failed(fault);
}

function failed(fault: SiteFault): StartPage {
  return { kind: "failed", fault };
}

function noWebAddress(startUrl: string): SiteFault {
  return { code: "address_refused", message: `"${startUrl}" is no web address.`, retry: "never" };
}

function forbiddenByRobots(url: string): SiteFault {
  const message = `The robots.txt of ${new URL(url).host} forbids us to read its start page.`;
  return { code: "robots_disallowed", message, retry: "never" };
}

function noWebPage(url: string, contentType: string | null): SiteFault {
  const type = contentType ? ` but ${contentType}` : "";
  return { code: "bad_response", message: `${url} is no web page${type}.`, retry: "never" };
}

function badRedirect(url: string, location: string): SiteFault {
  const message = `${new URL(url).host} redirects to "${location.slice(0, 200)}", which is no web address.`;
  return { code: "bad_redirect", message, retry: "never" };
}

function movedTwice(startUrl: string, target: string): SiteFault {
  const message = `${new URL(startUrl).host} redirects through several other sites, at last to ${new URL(target).host}.`;
  return { code: "bad_redirect", message, retry: "never" };
}

function movedAway(startUrl: string, target: string): SiteFault {
  const message = `${new URL(startUrl).host} redirects to ${target}, a page within another website. Scan that one if it is what you mean.`;
  return { code: "bad_redirect", message, retry: "never" };
}
