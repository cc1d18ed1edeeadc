import { LIMITS } from "../config.ts";
import type { SitemapQueue } from "../sitemap/read-sitemaps.ts";
import type { Clock } from "../time.ts";
import {
  type Checkpoint,
  type CrawlCounters,
  type CrawlPosition,
  countFailures,
  countGone,
  type PageRecord,
  PDF_TYPE,
  sumCounts,
} from "./checkpoint.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import type { LearnedPaces } from "./paced-fetch.ts";
import type { Rendered } from "./page-rendering.ts";
import { entryBytes, recordBytes } from "./record-size.ts";
import type { SkipReason } from "./skip-reason.ts";

/** Share of a scan that is told as done while it runs, at most: 1 is for complete. */
const MAX_RUNNING_PROGRESS = 0.99;

/** Collects what happened since the last checkpoint, and the counts since the scan began. */
export type Recorder = {
  page(record: PageRecord): void;
  skip(reason: SkipReason): void;
  /** Takes a skip back: the page is visited after all. */
  unskip(reason: SkipReason): void;
  /** How far the sitemaps are read, their pages queued. */
  sitemapsRead(queue: SitemapQueue): void;
  readonly sitemaps: SitemapQueue;
  /** How many rows of SITE_FILES were asked for. */
  siteFilesAsked(rows: number): void;
  readonly siteFiles: number;
  /** An entry that waits from now on, or with a higher priority than before. */
  queued(entry: FrontierEntry): void;
  done(url: string): void;
  readonly counters: CrawlCounters;
  /** pages visited, failed ones included */
  readonly pagesVisited: number;
  /** Pages that count against `maxPages`: those visited, dead links apart. */
  readonly pagesCounted: number;
  /** dead links, which have a budget of their own */
  readonly pagesGone: number;
  /**
   * Whether as many pages or bytes have gathered as a checkpoint holds: no further page is taken up until they are
   * being stored.
   */
  isFull(): boolean;
  /** Whether pages wait to be stored. */
  hasPages(): boolean;
  /** Whether a checkpoint is due: it is full, or enough time has passed for one of fewer pages. */
  isDue(): boolean;
  /** What is to be stored now; the next checkpoint starts from nothing. */
  take(now: { frontierSize: number; pagesKnown: number; paces: LearnedPaces }): Checkpoint;
};

/** A recorder that goes on counting where an earlier worker of the scan stopped, with nothing to be stored yet. */
export function createRecorder(
  start: Omit<CrawlPosition, "pagesKnown" | "paces"> & {
    readonly maxPages: number;
    /** pages between two checkpoints */
    readonly checkpointPages?: number;
  },
  ports: { clock: Clock; cpuMs: () => number; rendered: () => Rendered },
): Recorder {
  const { checkpointPages = LIMITS.checkpointPages } = start;
  const cpuAtStart = ports.cpuMs();
  let {
    pagesScanned,
    pagesTruncated,
    pagesNeedingScript,
    scriptFiles,
    scriptBytes,
    pdfsRead,
    wordsRead,
    bytes,
  } = start.counters;
  let { sitemaps, siteFiles, progress } = start;
  const pagesFailed: Record<string, number> = { ...start.counters.pagesFailed };
  const pagesSkipped: Record<string, number> = { ...start.counters.pagesSkipped };
  let pages: PageRecord[] = [];
  let queued = new Map<string, FrontierEntry>();
  let done: string[] = [];
  let gatheredBytes = 0;
  let lastTaken = ports.clock.now();

  const counters = (): CrawlCounters => {
    const { cpuMs: renderingMs, counts } = ports.rendered();
    return {
      pagesScanned,
      pagesTruncated,
      pagesNeedingScript,
      pdfsRead,
      scriptFiles,
      scriptBytes,
      ...counts,
      pagesFailed: { ...pagesFailed },
      pagesSkipped: { ...pagesSkipped },
      wordsRead,
      bytes,
      cpuMs: start.counters.cpuMs + ports.cpuMs() - cpuAtStart + renderingMs,
    };
  };

  const counted = () => pagesScanned + countFailures({ pagesFailed });
  const isFull = () => pages.length >= checkpointPages || gatheredBytes >= LIMITS.checkpointBytes;

  return {
    page(record) {
      pages.push(record);
      gatheredBytes += recordBytes(record);
      bytes += record.metadata.bytes;
      wordsRead += record.wordCount ?? 0;
      if (record.metadata.truncated) pagesTruncated++;
      if (record.metadata.needs_script && !record.metadata.rendered) pagesNeedingScript++;
      scriptFiles += record.metadata.script_files ?? 0;
      scriptBytes += record.metadata.script_bytes ?? 0;
      if (record.error === null) {
        pagesScanned++;
        if (record.contentType === PDF_TYPE) pdfsRead++;
      } else count(pagesFailed, record.metadata.fault ?? "unknown");
    },
    skip(reason) {
      count(pagesSkipped, reason);
    },
    unskip(reason) {
      const left = (pagesSkipped[reason] ?? 0) - 1;
      if (left > 0) pagesSkipped[reason] = left;
      else delete pagesSkipped[reason];
    },
    sitemapsRead(queue) {
      sitemaps = queue;
    },
    get sitemaps() {
      return sitemaps;
    },
    siteFilesAsked(rows) {
      siteFiles = rows;
    },
    get siteFiles() {
      return siteFiles;
    },
    queued(entry) {
      if (!queued.has(entry.url)) gatheredBytes += entryBytes(entry);
      queued.set(entry.url, entry);
    },
    done(url) {
      gatheredBytes += entryBytes({ url });
      done.push(url);
    },
    get counters() {
      return counters();
    },
    get pagesVisited() {
      return pagesScanned + sumCounts(pagesFailed);
    },
    get pagesCounted() {
      return counted();
    },
    get pagesGone() {
      return countGone({ pagesFailed });
    },
    isFull,
    hasPages: () => pages.length > 0,
    isDue: () => isFull() || ports.clock.now() - lastTaken >= LIMITS.checkpointIntervalMs,
    take({ frontierSize, pagesKnown, paces }) {
      const expected = Math.min(start.maxPages, counted() + frontierSize);
      progress = Math.max(progress, Math.min(MAX_RUNNING_PROGRESS, counted() / Math.max(1, expected)));
      const position: CrawlPosition = {
        startUrl: start.startUrl,
        counters: counters(),
        sitemaps,
        siteFiles,
        paces,
        pagesKnown,
        progress,
        ...(ports.rendered().hasRenderer ? { hasRenderer: true } : {}),
      };
      const checkpoint: Checkpoint = { pages, queued: [...queued.values()], done, position };
      pages = [];
      queued = new Map();
      done = [];
      gatheredBytes = 0;
      lastTaken = ports.clock.now();
      return checkpoint;
    },
  };
}

function count(counts: Record<string, number>, reason: string): void {
  counts[reason] = (counts[reason] ?? 0) + 1;
}
