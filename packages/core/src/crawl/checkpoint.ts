import type { Contact } from "../extract/contact.ts";
import type { FrontierEntry } from "./frontier.ts";

/** Why a known URL was not visited, or its answer was no page of its own. */
export type SkipReason =
  | "content_type"
  | "depth"
  | "duplicate"
  | "file"
  | "off_site"
  | "robots"
  | "trap"
  /** Its host refused, or did not answer, so often that it was left alone. */
  | "unavailable";

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
};

export type PageMetadata = {
  /** bytes after content decoding */
  readonly bytes: number;
  /** ms from request to the last byte, redirects and retries included */
  readonly fetch_ms: number;
  /** links found on the page */
  readonly links: number;
  /** why the page failed, as a code */
  readonly fault?: string;
};

/** Counts that outlive a worker: stored by every checkpoint, taken up by whoever resumes the scan. */
export type CrawlCounters = {
  readonly pagesScanned: number;
  readonly pagesFailed: number;
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
  /** 0..1, never going down */
  readonly progress: number;
};

/** What one transaction writes: the pages visited since the last checkpoint and how the frontier changed. */
export type Checkpoint = {
  readonly pages: readonly PageRecord[];
  readonly queued: readonly FrontierEntry[];
  readonly done: readonly string[];
  readonly position: CrawlPosition;
};

export const EMPTY_COUNTERS: CrawlCounters = {
  pagesScanned: 0,
  pagesFailed: 0,
  pagesSkipped: {},
  wordsRead: 0,
  bytes: 0,
  cpuMs: 0,
};
