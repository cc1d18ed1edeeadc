import type { Contact } from "../extract/contact.ts";
import type { ContactForm } from "../extract/contact-forms/contact-form.ts";
import type { Organization } from "../extract/organization/organization.ts";
import type { Phone } from "../extract/phones/phone.ts";
import type { Profile } from "../extract/profiles/profile.ts";
import type { SitemapQueue } from "../sitemap/read-sitemaps.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import type { LearnedPaces } from "./paced-fetch.ts";

/** One visited page: a row of `pages`, with the contacts that stand on it. */
export type PageRecord = {
  readonly url: string;
  readonly depth: number;
  readonly statusCode: number | null;
  readonly contentType: string | null;
  readonly title: string | null;
  readonly wordCount: number | null;
  /** A sentence, when the page could not be read. */
  readonly error: string | null;
  readonly metadata: PageMetadata;
  readonly contacts: readonly Contact[];
  readonly phones: readonly Phone[];
  readonly profiles: readonly Profile[];
  readonly forms: readonly ContactForm[];
  /** What it tells of the organisation behind its site; null where that is nothing. */
  readonly organization: Organization | null;
};

/** The content type of each record of a PDF (RFC 8118). */
export const PDF_TYPE = "application/pdf";

/** A page's record where it tells addresses alone, or nothing. */
export const ADDRESSES_ALONE = { phones: [], profiles: [], forms: [], organization: null } as const;

/** What a scan that is resumed knows of a page that it visited. */
export type VisitedPage = {
  readonly url: string;
  /** likelihood of contacts with which it waited; 0 for the start page and what redirects led to */
  readonly priority: number;
  /** null for a page that was not read */
  readonly contentHash: string | null;
  /** Whether it had an address that no page before it had. */
  readonly gave: boolean;
};

/** What a page's row tells of its visit beside its columns: `pages.page_metadata`. */
export type PageMetadata = {
  /** bytes after content decoding */
  readonly bytes: number;
  /** ms from request to the last byte, redirects and retries included */
  readonly fetch_ms: number;
  /** links found on the page */
  readonly links: number;
  /** links of the page that are not visited, by SkipReason: how many */
  readonly skipped?: Readonly<Record<string, number>>;
  /** why the page failed, as a code */
  readonly fault?: string;
  /** The server said that the page is as an earlier scan read it (304), so it was not read again. */
  readonly unchanged?: true;
  /** The page is larger than what is read of one: links and addresses beyond the bounds are not known. */
  readonly truncated?: true;
  /** Only the page's scripts fill it: unless it was rendered, what a reader sees there is not known. */
  readonly needs_script?: true;
  /** files of scripts and data that were read for it, and their bytes after content decoding */
  readonly script_files?: number;
  readonly script_bytes?: number;
  /** A browser ran its scripts, and what it showed is what was read. */
  readonly rendered?: true;
  /** Which of the scan's visits it was, from 1. */
  readonly place?: number;
  readonly content_hash?: string;
  /** Where the server gave one of these, and not too many links: what a re-scan needs not to read the page again. */
  readonly etag?: string;
  readonly last_modified?: string;
  /** [URL, link text] of the links that lead to pages of the site */
  readonly outlinks?: [url: string, text: string][];
};

/** Counts that outlive a worker: stored by every checkpoint, taken up by whoever resumes the scan. */
export type CrawlCounters = {
  readonly pagesScanned: number;
  /** of those, pages that a bound cut */
  readonly pagesTruncated: number;
  /** of those, pages that only their scripts fill, which nobody ran */
  readonly pagesNeedingScript: number;
  /** of those, PDFs */
  readonly pdfsRead: number;
  /** files of scripts and data read for pages */
  readonly scriptFiles: number;
  /** bytes of those, after content decoding */
  readonly scriptBytes: number;
  /** pages that a browser rendered, those among them that turned out to be known */
  readonly pagesRendered: number;
  /** pages that it did not, by the reason's code */
  readonly pagesRenderFailed: Readonly<Record<string, number>>;
  /** by the code of the fault */
  readonly pagesFailed: Readonly<Record<string, number>>;
  /** by SkipReason */
  readonly pagesSkipped: Readonly<Record<string, number>>;
  /** words of readable text on all pages */
  readonly wordsRead: number;
  /** bytes read, after content decoding */
  readonly bytes: number;
  /** ms of CPU time */
  readonly cpuMs: number;
};

/** Where a scan stands, beside its rows. */
export type CrawlPosition = {
  /** The start page's URL after its redirects: it decides the scope. */
  readonly startUrl: string;
  readonly counters: CrawlCounters;
  /** The site's sitemaps and how far they are read. */
  readonly sitemaps: SitemapQueue;
  /** Rows of SITE_FILES (site-files.ts) that were asked for. */
  readonly siteFiles: number;
  /** How fast its hosts may be asked. */
  readonly paces: LearnedPaces;
  /** pages seen, those not visited included */
  readonly pagesKnown: number;
  /** share of the scan that is done, from 0 to 1; it never goes down */
  readonly progress: number;
  /** The last worker's stage has a browser that renders pages. */
  readonly hasRenderer?: true;
};

/** What one transaction writes: the pages visited since the last checkpoint and how the frontier changed. */
export type Checkpoint = {
  readonly pages: readonly PageRecord[];
  readonly queued: readonly FrontierEntry[];
  readonly done: readonly string[];
  readonly position: CrawlPosition;
};

/** The counts of a scan that has visited nothing. */
export const EMPTY_COUNTERS: CrawlCounters = {
  pagesScanned: 0,
  pagesTruncated: 0,
  pagesNeedingScript: 0,
  pdfsRead: 0,
  scriptFiles: 0,
  scriptBytes: 0,
  pagesRendered: 0,
  pagesRenderFailed: {},
  pagesFailed: {},
  pagesSkipped: {},
  wordsRead: 0,
  bytes: 0,
  cpuMs: 0,
};

/** Pages that failed, dead links apart: that there is no such page is an answer, and tells all there is to know. */
export function countFailures({ pagesFailed }: Pick<CrawlCounters, "pagesFailed">): number {
  return sumCounts(pagesFailed) - countGone({ pagesFailed });
}

/** Links that lead to no page (404, 410). */
export function countGone({ pagesFailed }: Pick<CrawlCounters, "pagesFailed">): number {
  return pagesFailed.gone ?? 0;
}

/** The sum of counts by reason. */
export function sumCounts(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
