import { LIMITS } from "../config.ts";
import type { SiteFault } from "../http/site-fault.ts";
import { robotsAllow } from "../robots/load-robots.ts";
import { normalizeUrl, pageKey } from "../url/normalize.ts";
import { looksLikeFile } from "../url/page-extension.ts";
import { isInScope } from "../url/scope.ts";
import type { CrawlRun } from "./crawl-run.ts";
import { isFirstOfItsContent, isNamedAsKnownPage } from "./duplicates.ts";
import { fetchWithRetries, isGivenUp } from "./fetch-with-retries.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import type { StoredPage } from "./ports.ts";
import { failedPage, httpFault, type ReadPage, readDocument, type VisitTiming } from "./read-document.ts";
import type { SkipReason } from "./skip-reason.ts";

export type Visit =
  | { readonly kind: "page"; readonly page: ReadPage }
  /** No page of its own; `leadsOn` is one whose links are worth following all the same. */
  | { readonly kind: "skipped"; readonly reason: SkipReason; readonly leadsOn?: ReadPage };

/**
 * Fetches and reads one page of the frontier. Redirects, those of a meta refresh too, are followed inside the scope,
 * each hop checked as the first URL was; a hop to a page that is known already makes this one a duplicate.
 */
export async function visitPage(entry: FrontierEntry, run: CrawlRun): Promise<Visit> {
  const { ports } = run;
  const startedAt = ports.clock.now();
  const timing = () => ({ depth: entry.depth, fetchMs: ports.clock.now() - startedAt });
  let url = entry.url;
  const hops = new Set([url]);
  let hasNewCookies = false;
  let isReloaded = false;
  for (let hop = 0; hop <= LIMITS.maxRedirects; hop++) {
    const policy = await run.robots.policyFor(url);
    // The host itself cannot be reached, or must not be: one page of it tells that, the others need no visit.
    if (policy.kind === "unreachable" && policy.fault.code !== "robots_unreachable") {
      if (!run.robots.isFirstRefused(url)) return skipped("unavailable");
      return { kind: "page", page: failedPage({ url, status: null }, policy.fault, timing()) };
    }
    if (!robotsAllow(policy, url)) return skipped("robots");
    const stored = await ports.storedPages?.find(url);
    const { etag, last_modified: lastModified } = stored?.metadata ?? {};
    const result = await fetchWithRetries({ url, purpose: "page", etag, lastModified }, ports, run.signal);
    if ("hasNewCookies" in result && result.hasNewCookies) hasNewCookies = true;
    let location: string;
    switch (result.kind) {
      case "document": {
        const page = await readDocument(result, timing(), { ...ports, asked: entry.url });
        if (hasNewCookies && !isReloaded && hop < LIMITS.maxRedirects && saysNothing(page)) {
          isReloaded = true;
          continue;
        }
        const refresh = redirectByRefresh(page, url);
        if (refresh === null) return judgePage(run, page);
        location = refresh;
        break;
      }
      case "unchanged":
        if (!stored) return { kind: "page", page: failedPage(result, uncalledFor(url), timing()) };
        return judgePage(run, await unchangedPage(run, url, stored, timing()));
      case "failed":
        if (isGivenUp(result)) return skipped("unavailable");
        return { kind: "page", page: failedPage(result, result.fault, timing()) };
      case "ignored":
        if (result.status < 400) return skipped("content_type");
        return { kind: "page", page: failedPage(result, httpFault(result), timing()) };
      case "redirect":
        location = result.location;
    }
    const target = normalizeUrl(location, url);
    if (target === null || !isInScope(target, run.scope)) return skipped("off_site");
    if (looksLikeFile(target)) return skipped("file");
    if (hops.has(target)) {
      // A circle of several pages: where two of them are visited at once, each finds the other known, so that only this
      // answer is the same in any order.
      if (!hasNewCookies && pageKey(target) !== pageKey(url)) return skipped("duplicate");
      // With the cookies that it got since it was asked, it may answer otherwise.
      if (!hasNewCookies) break;
      hasNewCookies = false;
      hops.clear();
    } else if (pageKey(target) !== pageKey(url) && !run.frontier.remember(target)) {
      return skipped("duplicate");
    }
    hops.add(target);
    url = target;
  }
  return { kind: "page", page: failedPage({ url, status: null }, tooManyRedirects(entry.url), timing()) };
}

function skipped(reason: SkipReason): Visit {
  return { kind: "skipped", reason };
}

function judgePage(run: CrawlRun, page: ReadPage): Visit {
  if (!isFirstOfItsContent(run, page)) return skipped("duplicate");
  if (isNamedAsKnownPage(run, page)) return { kind: "skipped", reason: "duplicate", leadsOn: page };
  return { kind: "page", page };
}

/** Words up to which a page may be one that only asks its reader to wait. */
const MAX_WAITING_WORDS = 60;

/** Whether a page gives nothing of its own and leads nowhere: one that brings a cookie asks to be loaded once more. */
export function saysNothing({ record, links }: ReadPage): boolean {
  return (
    record.error === null &&
    record.contacts.length === 0 &&
    links.length === 0 &&
    (record.wordCount ?? 0) <= MAX_WAITING_WORDS
  );
}

/** Where a page that holds nothing itself sends its reader at once; null for all others. */
export function redirectByRefresh({ record, directives }: ReadPage, url: string): string | null {
  const { refresh } = directives;
  if (refresh === null || refresh.seconds > LIMITS.maxRefreshSeconds || record.contacts.length > 0)
    return null;
  const target = normalizeUrl(refresh.url);
  return target === null || pageKey(target) === pageKey(url) ? null : target;
}

/** A page that its server says is as an earlier scan read it: what was found then counts for this scan. */
async function unchangedPage(
  { ports }: CrawlRun,
  url: string,
  stored: StoredPage,
  { depth, fetchMs }: VisitTiming,
): Promise<ReadPage> {
  const { skipped: _, ...metadata } = stored.metadata;
  return {
    record: {
      url,
      depth,
      statusCode: 304,
      contentType: stored.contentType,
      title: stored.title,
      wordCount: stored.wordCount,
      error: null,
      metadata: { ...metadata, bytes: 0, fetch_ms: fetchMs, unchanged: true },
      contacts: await (ports.storedPages?.contacts(stored) ?? []),
    },
    links: (stored.metadata.outlinks ?? []).map(([link, text]) => ({ url: link, text, rel: [] })),
    directives: { canonical: null, refresh: null, nofollow: false },
  };
}

/** A 304 to a request that named no copy to compare with. */
function uncalledFor(url: string): SiteFault {
  const message = `${new URL(url).host} answered HTTP 304, though it was not asked whether the page changed.`;
  return { code: "bad_response", message, retry: "never" };
}

/** A chain of redirects that was given up. */
export function tooManyRedirects(url: string): SiteFault {
  const message = `${new URL(url).host} redirects in a circle, or more than ${LIMITS.maxRedirects} times in a row.`;
  return { code: "too_many_redirects", message, retry: "never" };
}
