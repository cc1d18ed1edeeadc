import { LIMITS } from "../config.ts";
import type { Clock } from "../time.ts";
import type { Checkpoint, CrawlCounters, CrawlPosition, PageRecord, SkipReason } from "./checkpoint.ts";
import type { FrontierEntry } from "./frontier.ts";

/** A scan's progress while it runs is at most this: 1 is for complete. */
const MAX_RUNNING_PROGRESS = 0.99;

/** Collects what happened since the last checkpoint, and the counts since the scan began. */
export type Recorder = {
  page(record: PageRecord): void;
  skip(reason: SkipReason): void;
  queued(entry: FrontierEntry): void;
  done(url: string): void;
  readonly counters: CrawlCounters;
  /** pages visited, failed ones included */
  readonly pagesVisited: number;
  /** Whether enough pages or time have gathered for a checkpoint. */
  isDue(): boolean;
  /** What is to be stored now; the next checkpoint starts from nothing. */
  take(frontierSize: number): Checkpoint;
};

export function createRecorder(
  start: { startUrl: string; maxPages: number; counters: CrawlCounters; progress: number },
  ports: { clock: Clock; cpuMs: () => number },
): Recorder {
  const cpuAtStart = ports.cpuMs();
  let { pagesScanned, pagesFailed, wordsRead, bytes } = start.counters;
  const pagesSkipped: Record<string, number> = { ...start.counters.pagesSkipped };
  let progress = start.progress;
  let pages: PageRecord[] = [];
  let queued: FrontierEntry[] = [];
  let done: string[] = [];
  let lastTaken = ports.clock.now();

  const counters = (): CrawlCounters => ({
    pagesScanned,
    pagesFailed,
    pagesSkipped: { ...pagesSkipped },
    wordsRead,
    bytes,
    cpuMs: start.counters.cpuMs + ports.cpuMs() - cpuAtStart,
  });

  return {
    page(record) {
      pages.push(record);
      bytes += record.metadata.bytes;
      wordsRead += record.wordCount ?? 0;
      if (record.error === null) pagesScanned++;
      else pagesFailed++;
    },
    skip(reason) {
      pagesSkipped[reason] = (pagesSkipped[reason] ?? 0) + 1;
    },
    queued(entry) {
      queued.push(entry);
    },
    done(url) {
      done.push(url);
    },
    get counters() {
      return counters();
    },
    get pagesVisited() {
      return pagesScanned + pagesFailed;
    },
    isDue: () =>
      pages.length >= LIMITS.checkpointPages || ports.clock.now() - lastTaken >= LIMITS.checkpointIntervalMs,
    take(frontierSize) {
      const visited = pagesScanned + pagesFailed;
      const expected = Math.min(start.maxPages, visited + frontierSize);
      progress = Math.max(progress, Math.min(MAX_RUNNING_PROGRESS, visited / Math.max(1, expected)));
      const position: CrawlPosition = { startUrl: start.startUrl, counters: counters(), progress };
      const checkpoint: Checkpoint = { pages, queued, done, position };
      pages = [];
      queued = [];
      done = [];
      lastTaken = ports.clock.now();
      return checkpoint;
    },
  };
}
