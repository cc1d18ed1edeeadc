import { LIMITS } from "../config.ts";
import type { FetchResult } from "../http/fetch.ts";
import type { SiteFault } from "../http/site-fault.ts";
import { robotsAllow } from "../robots/load-robots.ts";
import { normalizeUrl, pageKey } from "../url/normalize.ts";
import type { Document, ReadPage } from "./read-document.ts";
import type { RobotsCache } from "./robots-cache.ts";

/** What a way from one URL to its page needs of whoever goes it. */
export type Way<Refusal> = {
  readonly robots: RobotsCache;
  /** Asks for a URL that its robots.txt allows. */
  readonly ask: (url: string) => Promise<FetchResult>;
  readonly read: (document: Document) => Promise<ReadPage>;
  /** Where a page sends its reader at once; null = it is the page to stay on. */
  readonly leadsTo: (page: ReadPage, url: string) => string | null;
  /** Judges where a URL leads to; `isOnWay` tells of a URL whether it was asked already. */
  readonly judge: (location: string, from: string, isOnWay: (url: string) => boolean) => Hop<Refusal>;
};

/** What `judge` says of a redirect: it is followed to `url`, or refused for this reason. */
export type Hop<Refusal> =
  | { readonly kind: "hop"; readonly url: string }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** What following redirects from a URL ended with; `url` is the one that it ended at. */
export type WayEnd<Refusal> =
  | { readonly kind: "page"; readonly document: Document; readonly page: ReadPage }
  /** An answer that is neither a document nor a redirect. */
  | Exclude<FetchResult, { kind: "document" | "redirect" }>
  /** The URL's robots.txt forbids it, or cannot be read for this fault. */
  | { readonly kind: "robots"; readonly url: string; readonly fault: SiteFault | null }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** It went on too long, or in a circle: of one page, or of several. */
  | { readonly kind: "endless"; readonly url: string; readonly isCircleOfPages: boolean };

/**
 * Goes from a URL to its page: redirects are followed, those of a page that `leadsTo` another too, and each URL's
 * robots.txt is asked first. A page that says nothing and brings a cookie is loaded once more. The way back to a URL is
 * a circle only where no new cookie came since it was asked: with one it may be answered otherwise. A page that sends
 * its reader to another URL of its own (an index file, with `www.`) is what there is where that leads to none.
 */
export async function followRedirects<Refusal>(start: string, way: Way<Refusal>): Promise<WayEnd<Refusal>> {
  let url = start;
  const asked = new Set([url]);
  let hasNewCookies = false;
  let isReloaded = false;
  let left: WayEnd<Refusal> | null = null;
  for (let hop = 0; hop <= LIMITS.maxRedirects; hop++) {
    const policy = await way.robots.policyFor(url);
    if (policy.kind === "unreachable") return left ?? { kind: "robots", url, fault: policy.fault };
    if (!robotsAllow(policy, url)) return left ?? { kind: "robots", url, fault: null };
    const answer = await way.ask(url);
    if ("hasNewCookies" in answer && answer.hasNewCookies) hasNewCookies = true;
    if (answer.kind === "unchanged") return answer;
    if (answer.kind !== "document" && answer.kind !== "redirect") return left ?? answer;
    let location: string | null;
    if (answer.kind === "redirect") location = answer.location;
    else {
      const page = await way.read(answer);
      if (hasNewCookies && !isReloaded && hop < LIMITS.maxRedirects && saysNothing(page)) {
        isReloaded = true;
        continue;
      }
      location = way.leadsTo(page, url);
      const end: WayEnd<Refusal> = { kind: "page", document: answer, page };
      if (location === null) return end;
      if (pageKey(location) === pageKey(url)) left = end;
    }
    const next = way.judge(location, url, (target) => asked.has(target));
    if (next.kind === "refused") return left ?? next;
    if (asked.has(next.url)) {
      if (!hasNewCookies)
        return left ?? { kind: "endless", url, isCircleOfPages: pageKey(next.url) !== pageKey(url) };
      hasNewCookies = false;
      asked.clear();
    }
    asked.add(next.url);
    url = next.url;
  }
  return left ?? { kind: "endless", url, isCircleOfPages: false };
}

/** Words up to which a page may be one that only asks its reader to wait: a page with content says more. */
const MAX_WAITING_WORDS = 60;

/**
 * Whether a page gives nothing of its own and leads nowhere but to itself: one that brings a cookie asks to be loaded
 * once more.
 */
function saysNothing({ record, links }: ReadPage): boolean {
  return (
    record.error === null &&
    record.contacts.length === 0 &&
    links.every((link) => isSamePage(link.url, record.url)) &&
    (record.wordCount ?? 0) <= MAX_WAITING_WORDS
  );
}

function isSamePage(link: string, url: string): boolean {
  const target = normalizeUrl(link);
  return target !== null && pageKey(target) === pageKey(url);
}

/** Where a page that holds nothing itself sends its reader at once; null for all others. */
export function redirectByRefresh({ record, directives }: ReadPage, url: string): string | null {
  const { refresh } = directives;
  if (refresh === null || refresh.seconds > LIMITS.maxRefreshSeconds || record.contacts.length > 0)
    return null;
  const target = normalizeUrl(refresh.url);
  return target === url ? null : target;
}

/** A chain of redirects that was given up. */
export function tooManyRedirects(url: string): SiteFault {
  const message = `${new URL(url).host} redirects in a circle, or more than ${LIMITS.maxRedirects} times in a row.`;
  return { code: "too_many_redirects", message, retry: "never" };
}
