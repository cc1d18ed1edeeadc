import { LIMITS } from "../config.ts";
import type { SiteFault } from "../http/site-fault.ts";
import { robotsAllow } from "../robots/load-robots.ts";
import { normalizeUrl, pageKey } from "../url/normalize.ts";
import { isInScope } from "../url/scope.ts";
import type { SkipReason } from "./checkpoint.ts";
import type { CrawlRun } from "./crawl-run.ts";
import { fetchWithRetries, isGivenUp } from "./fetch-with-retries.ts";
import type { FrontierEntry } from "./frontier.ts";
import { failedPage, httpFault, type ReadPage, readDocument } from "./read-document.ts";

export type Visit =
  | ({ readonly kind: "page" } & ReadPage)
  | { readonly kind: "skipped"; readonly reason: SkipReason };

/**
 * Fetches and reads one page of the frontier. Redirects are followed inside the scope, each hop checked as the first
 * URL was; a hop to a page that is known already makes this one a duplicate.
 */
export async function visitPage(entry: FrontierEntry, run: CrawlRun): Promise<Visit> {
  const { ports, frontier } = run;
  const startedAt = ports.clock.now();
  const timing = () => ({ depth: entry.depth, fetchMs: ports.clock.now() - startedAt });
  let url = entry.url;
  for (let hop = 0; hop <= LIMITS.maxRedirects; hop++) {
    if (!robotsAllow(await run.robots.policyFor(url), url)) return { kind: "skipped", reason: "robots" };
    const result = await fetchWithRetries({ url, purpose: "page" }, ports, run.signal);
    switch (result.kind) {
      case "document":
        return { kind: "page", ...readDocument(result, timing(), ports.extract) };
      case "failed":
        if (isGivenUp(result)) return { kind: "skipped", reason: "unavailable" };
        return { kind: "page", record: failedPage(result, result.fault, timing()), links: [] };
      case "ignored":
        if (result.status < 400) return { kind: "skipped", reason: "content_type" };
        return { kind: "page", record: failedPage(result, httpFault(result), timing()), links: [] };
      case "unchanged":
        return { kind: "skipped", reason: "duplicate" };
      case "redirect": {
        const target = normalizeUrl(result.location, url);
        if (target === null || !isInScope(target, run.scope)) {
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
