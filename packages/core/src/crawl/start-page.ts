import { LIMITS } from "../config.ts";
import type { SiteFault } from "../http/site-fault.ts";
import { robotsAllow } from "../robots/load-robots.ts";
import { normalizeUrl } from "../url/normalize.ts";
import { isInScope, scopeOf } from "../url/scope.ts";
import { fetchWithRetries } from "./fetch-with-retries.ts";
import type { CrawlPorts } from "./ports.ts";
import { type Document, documentFault } from "./read-document.ts";
import type { RobotsCache } from "./robots-cache.ts";
import { tooManyRedirects } from "./visit-page.ts";

export type StartPage =
  /** The site's front door: its final URL decides the scope. */
  | { readonly kind: "found"; readonly document: Document; readonly fetchMs: number }
  /** The site answered with a challenge, a login wall or the like. */
  | { readonly kind: "blocked"; readonly document: Document; readonly fault: SiteFault }
  | { readonly kind: "failed"; readonly fault: SiteFault };

/**
 * Tries the URLs in order and gives back the first that answers with a page. When none does, the first URL's fault is
 * the reason: it is the address that the caller meant.
 */
export async function findStartPage(
  startUrls: readonly string[],
  ports: CrawlPorts,
  robots: RobotsCache,
  signal: AbortSignal,
): Promise<StartPage> {
  let firstFault: StartPage | undefined;
  for (const url of startUrls) {
    const found = await tryStartUrl(url, ports, robots, signal);
    if (found.kind !== "failed") return found;
    firstFault ??= found;
    if (found.fault.code === "robots_disallowed") break;
  }
  if (!firstFault) throw new Error("A crawl needs at least one start URL.");
  return firstFault;
}

async function tryStartUrl(
  startUrl: string,
  ports: CrawlPorts,
  robots: RobotsCache,
  signal: AbortSignal,
): Promise<StartPage> {
  const startedAt = ports.clock.now();
  let scope = scopeOf(startUrl);
  let moved = false;
  let url = startUrl;
  for (let hop = 0; hop <= LIMITS.maxRedirects; hop++) {
    const policy = await robots.policyFor(url);
    if (policy.kind === "unreachable") return { kind: "failed", fault: policy.fault };
    if (!robotsAllow(policy, url)) return { kind: "failed", fault: forbiddenByRobots(url) };
    const result = await fetchWithRetries({ url, purpose: "page" }, ports, signal);
    switch (result.kind) {
      case "document":
        return readStartDocument(result, ports.clock.now() - startedAt);
      case "failed":
        return { kind: "failed", fault: result.fault };
      case "ignored":
        return { kind: "failed", fault: noWebPage(url, result.contentType) };
      case "unchanged":
        return { kind: "failed", fault: noWebPage(url, null) };
      case "redirect": {
        const target = normalizeUrl(result.location, url);
        if (target === null) return { kind: "failed", fault: badRedirect(url, result.location) };
        if (!isInScope(target, scope)) {
          if (moved) return { kind: "failed", fault: movedTwice(startUrl, target) };
          moved = true;
          scope = scopeOf(target);
        }
        url = target;
      }
    }
  }
  return { kind: "failed", fault: tooManyRedirects(startUrl) };
}

function readStartDocument(document: Document, fetchMs: number): StartPage {
  const fault = documentFault(document);
  if (!fault) return { kind: "found", document, fetchMs };
  return fault.code === "blocked" ? { kind: "blocked", document, fault } : { kind: "failed", fault };
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
