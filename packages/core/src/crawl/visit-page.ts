import { NO_DIRECTIVES } from "../extract/page-directives.ts";
import { isPdfType } from "../http/content-type.ts";
import type { SiteFault } from "../http/site-fault.ts";
import { normalizeUrl, pageKey } from "../url/normalize.ts";
import { looksLikeFile, readFileKind } from "../url/page-extension.ts";
import { isInScope } from "../url/scope.ts";
import { ADDRESSES_ALONE } from "./checkpoint.ts";
import type { PageAccess } from "./crawl-run.ts";
import { isFirstOfItsContent, isNamedAsKnownPage, type KnownPages } from "./duplicates.ts";
import { isGivenUp } from "./fetch-with-retries.ts";
import { followRedirects, type Hop, redirectByRefresh, tooManyRedirects } from "./follow-redirects.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import { lookFurther } from "./look-further.ts";
import type { StoredPage, StoredPages } from "./ports.ts";
import {
  failedPage,
  httpFault,
  NO_SHELL,
  type ReadPage,
  readDocument,
  type VisitTiming,
} from "./read-document.ts";
import type { SkipReason } from "./skip-reason.ts";
import { isWantedAsPdf } from "./wanted-files.ts";

/** What became of one visit to the frontier's page. */
export type Visit =
  | { readonly kind: "page"; readonly page: ReadPage }
  /** No page of its own; `leadsOn` is one whose links are worth following all the same. */
  | { readonly kind: "skipped"; readonly reason: SkipReason; readonly leadsOn?: ReadPage };

/**
 * Fetches and reads one page of the frontier. Redirects, those of a meta refresh too, are followed inside the scope,
 * each hop checked as the first URL was; a hop to a page that is known already makes this one a duplicate.
 */
export async function visitPage(entry: FrontierEntry, site: PageAccess, known: KnownPages): Promise<Visit> {
  const { ports, askFor, robots } = site;
  const startedAt = ports.clock.now();
  const timing = () => ({ depth: entry.depth, fetchMs: ports.clock.now() - startedAt });
  const failed = (what: { url: string; status: number | null }, fault: SiteFault): Visit => ({
    kind: "page",
    page: failedPage(what, fault, timing()),
  });
  const kind = readFileKind(entry.url);
  if (kind !== null && !known.files.take(kind)) return skipped("file_limit");
  /** Whether what turns out to be a PDF on the way may be read: each counts once. */
  let mayBePdf = kind === "pdf";
  const takesPdf = () => {
    mayBePdf ||= isWantedAsPdf(entry) && known.files.take("pdf");
    return mayBePdf;
  };
  const copies = new Map<string, StoredPage>();
  const end = await followRedirects<SkipReason>(entry.url, {
    robots,
    async ask(url) {
      const stored = await ports.storedPages?.find(url);
      if (stored) copies.set(url, stored);
      const { etag, last_modified: lastModified } = stored?.metadata ?? {};
      const page = { url, etag, lastModified };
      if (readFileKind(url) === "pdf") return await askFor(page, "pdf");
      const answer = await askFor(page);
      const isPdf = answer.kind === "ignored" && answer.status < 400 && isPdfType(answer.contentType);
      return isPdf && takesPdf() ? await askFor(page, "pdf") : answer;
    },
    read: (document) => readDocument(document, timing(), { ...ports, asked: entry.url }),
    leadsTo: redirectByRefresh,
    judge: (location, from, isOnWay) => {
      const target = normalizeUrl(location, from);
      if (target === null || !isInScope(target, known.scope)) return refused("off_site");
      if (looksLikeFile(target)) return refused("file");
      if (readFileKind(target) === "pdf" && !takesPdf()) return refused("file");
      const leftOut = known.pages.leftOut(target);
      if (leftOut !== null) return refused(leftOut);
      const isOtherPage = pageKey(target) !== pageKey(from) && !isOnWay(target);
      return isOtherPage && !known.frontier.remember(target)
        ? refused("duplicate")
        : { kind: "hop", url: target };
    },
  });
  switch (end.kind) {
    case "page":
      return judgePage(known, await lookFurther(end.page, site));
    case "robots":
      // The host itself cannot be reached, or must not be: one page of it tells that, the others need no visit.
      if (end.fault === null || end.fault.code === "robots_unreachable") return skipped("robots");
      if (!robots.isFirstRefused(end.url)) return skipped("unavailable");
      return failed({ url: end.url, status: null }, end.fault);
    case "refused":
      return skipped(end.refusal);
    case "endless":
      // Where two pages of a circle are visited at once, each finds the other known: this answer is the same in any
      // order.
      if (end.isCircleOfPages) return skipped("duplicate");
      return failed({ url: end.url, status: null }, tooManyRedirects(entry.url));
    case "unchanged": {
      const stored = copies.get(end.url);
      if (!stored) return failed(end, uncalledFor(end.url));
      return judgePage(known, await unchangedPage(ports.storedPages, end.url, stored, timing()));
    }
    case "failed":
      return isGivenUp(end) ? skipped("unavailable") : failed(end, end.fault);
    case "ignored":
      return end.status < 400 ? skipped("content_type") : failed(end, httpFault(end));
  }
}

function refused(refusal: SkipReason): Hop<SkipReason> {
  return { kind: "refused", refusal };
}

function skipped(reason: SkipReason): Visit {
  return { kind: "skipped", reason };
}

function judgePage(known: KnownPages, page: ReadPage): Visit {
  if (known.pages.isOtherLanguage(page.directives.language)) {
    const links = page.links.filter(({ hreflang }) => hreflang !== undefined);
    return { kind: "skipped", reason: "language", leadsOn: { ...page, links } };
  }
  if (!isFirstOfItsContent(known, page)) return skipped("duplicate");
  if (isNamedAsKnownPage(known, page)) return { kind: "skipped", reason: "duplicate", leadsOn: page };
  return { kind: "page", page };
}

/** A page that its server says is as an earlier scan read it: what was found then counts for this scan. */
async function unchangedPage(
  storedPages: StoredPages | null,
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
      ...(storedPages ? await storedPages.contents(stored) : { contacts: [], ...ADDRESSES_ALONE }),
    },
    links: (stored.metadata.outlinks ?? []).map(([link, text]) => ({ url: link, text, rel: [] })),
    directives: NO_DIRECTIVES,
    ...NO_SHELL,
  };
}

/** A 304 to a request that named no copy to compare with. */
function uncalledFor(url: string): SiteFault {
  const message = `${new URL(url).host} answered HTTP 304, though it was not asked whether the page changed.`;
  return { code: "bad_response", message, retry: "never" };
}
