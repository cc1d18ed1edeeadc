import { LIMITS } from "../config.ts";
import type { SiteFault } from "../http/site-fault.ts";
import { robotsAllow } from "../robots/load-robots.ts";
import { normalizeUrl, pageKey } from "../url/normalize.ts";
import { isInScope, type Scope } from "../url/scope.ts";
import type { SkipReason } from "./checkpoint.ts";
import { fetchWithRetries } from "./fetch-with-retries.ts";
import type { Frontier, FrontierEntry } from "./frontier.ts";
import type { CrawlPorts } from "./ports.ts";
import { failedPage, type ReadPage, readDocument } from "./read-document.ts";
import type { RobotsCache } from "./robots-cache.ts";

export type Visit =
  | ({ readonly kind: "page" } & ReadPage)
  | { readonly kind: "skipped"; readonly reason: SkipReason };

export type VisitContext = {
  readonly scope: Scope;
  readonly frontier: Frontier;
  readonly robots: RobotsCache;
  readonly ports: CrawlPorts;
  readonly signal: AbortSignal;
};

/**
 * Fetches and reads one page of the frontier. Redirects are followed inside the scope, each hop checked as the first
 * URL was; a hop to a page that is known already makes this one a duplicate.
 */
export async function visitPage(entry: FrontierEntry, context: VisitContext): Promise<Visit> {
  const { ports, frontier } = context;
  const startedAt = ports.clock.now();
  const timing = () => ({ depth: entry.depth, fetchMs: ports.clock.now() - startedAt });
  let url = entry.url;
  for (let hop = 0; hop <= LIMITS.maxRedirects; hop++) {
    if (!robotsAllow(await context.robots.policyFor(url), url)) return { kind: "skipped", reason: "robots" };
    const result = await fetchWithRetries({ url, purpose: "page" }, ports, context.signal);
    switch (result.kind) {
      case "document":
        return { kind: "page", ...readDocument(result, timing(), ports.extract) };
      case "failed":
        return { kind: "page", record: failedPage(result, result.fault, timing()), links: [] };
      case "ignored":
        return { kind: "skipped", reason: "content_type" };
      case "unchanged":
        return { kind: "skipped", reason: "duplicate" };
      case "redirect": {
        const target = normalizeUrl(result.location, url);
        if (target === null || !isInScope(target, context.scope)) {
          return { kind: "skipped", reason: "off_site" };
        }
        if (pageKey(target) !== pageKey(url) && !frontier.remember(target)) {
          return { kind: "skipped", reason: "duplicate" };
        }
        url = target;
      }
    }
  }
  const record = failedPage({ url: entry.url, status: null }, tooManyRedirects(entry.url), timing());
  return { kind: "page", record, links: [] };
}

/** A chain of redirects that was given up. */
export function tooManyRedirects(url: string): SiteFault {
  const message = `${new URL(url).host} redirects more than ${LIMITS.maxRedirects} times in a row.`;
  return { code: "too_many_redirects", message, retry: "never" };
}
