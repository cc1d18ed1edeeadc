import type { ExtractedPage } from "../extract/page.ts";
import type { PageInput } from "../extract/page-input.ts";
import type { Fetch } from "../http/fetch.ts";
import type { PdfInput } from "../pdf/read-pdf.ts";
import type { UnreadPage } from "../reader/reading-faults.ts";
import type { RenderAsCrawler } from "../rendering/render.ts";
import type { Clock } from "../time.ts";
import type { Checkpoint, PageMetadata, PageRecord } from "./checkpoint.ts";

/** What the crawler tells while it works: one event a page. */
export type CrawlEvent = {
  readonly kind: "page";
  readonly url: string;
  /** null = the page was read */
  readonly error: string | null;
  /** the error as a code (a SiteFaultCode); null = the page was read */
  readonly fault: string | null;
  /** from the begin of the visit until it was recorded */
  readonly ms: number;
  /** pages visited so far, failed ones included */
  readonly pagesDone: number;
  /** pages known so far, those not visited included */
  readonly pagesKnown: number;
  /** addresses on this page */
  readonly emails: readonly string[];
};

/** A page as an earlier scan of the domain read it, with what it takes to ask whether it changed. */
export type StoredPage = {
  readonly id: string;
  readonly contentType: string | null;
  readonly title: string | null;
  readonly wordCount: number | null;
  readonly metadata: PageMetadata;
  /** the number of what it tells beside its addresses; null = nothing */
  readonly contentsId: number | null;
};

/** What of a page is stored apart from it. */
export type StoredContents = Pick<PageRecord, "contacts" | "phones" | "profiles" | "forms" | "organization">;

/** What earlier scans of the domain stored. */
export type StoredPages = {
  /**
   * The page of a URL; undefined where none was read, where its server gave no means to ask whether it changed, or
   * where less of it was kept than this scan is to keep.
   */
  find(url: string): Promise<StoredPage | undefined>;
  /** What stood on it. */
  contents(page: StoredPage): Promise<StoredContents>;
};

/** What a page holds, or why it could not be read. */
export type PageReading = ExtractedPage | UnreadPage;

/** What of the world is the same for all crawls of a process. */
export type CrawlWorld = {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** ms of CPU time this process has used */
  readonly cpuMs: () => number;
  /** 0 <= x < 1 */
  readonly random: () => number;
  /** Renders pages in a browser; undefined = there is none. */
  readonly render?: RenderAsCrawler | undefined;
};

/** Everything of the world that a crawl touches. */
export type CrawlPorts = CrawlWorld & {
  readonly extract: (page: PageInput) => PageReading | Promise<PageReading>;
  readonly readPdf: (pdf: PdfInput) => PageReading | Promise<PageReading>;
  /** null for a domain that was not scanned before */
  readonly storedPages: StoredPages | null;
  /** Stores a checkpoint; the crawl stops with whatever it rejects with. */
  readonly checkpoint: (checkpoint: Checkpoint) => Promise<void>;
  /** Whether this worker should hand over to another one. */
  readonly isTimeUp: () => boolean;
  /** Aborts when the time is up all of a sudden, so that nobody has to look; undefined = it never is. */
  readonly hurry?: AbortSignal | undefined;
  /** How many pages may be visited at a time now; undefined = as many as the site bears. */
  readonly pagesAtATime?: (() => number) | undefined;
  readonly observe: (event: CrawlEvent) => void;
};
