import type { CollectionNote } from "../collection/collection.ts";
import { type CrawlCounters, EMPTY_COUNTERS, sumCounts } from "../crawl/checkpoint.ts";
import { type Evidence, evidenceOf, type StoppedBy } from "../crawl/outcome.ts";
import type { JsonObject } from "../db/database.ts";
import { parseCrawlPosition, storedNote } from "./crawl-position.ts";
import type { WrittenSummary } from "./result-summary.ts";

/** What a scan saw, and what ended it: `cancelled` ends one from outside. */
type Ending = {
  readonly evidence: Evidence;
  readonly stoppedBy: StoppedBy | "cancelled";
  readonly counters: CrawlCounters;
  /** pages seen, those not visited included */
  readonly pagesKnown: number;
};

/** The scan's summary: jobs.result_data. Contacts are counted in the database, never while crawling. */
export function summarize(
  { evidence, stoppedBy, counters, pagesKnown }: Ending,
  contactsByType: Readonly<Record<string, number>>,
  { collected = [], role_only }: CollectionNote,
): JsonObject {
  return {
    evidence,
    stopped_by: stoppedBy,
    pages_scanned: counters.pagesScanned,
    pages_truncated: counters.pagesTruncated,
    pages_needing_script: counters.pagesNeedingScript,
    pdfs_read: counters.pdfsRead,
    script_files: counters.scriptFiles,
    pages_failed: sumCounts(counters.pagesFailed),
    pages_failed_by_reason: { ...counters.pagesFailed },
    pages_skipped: { ...counters.pagesSkipped },
    pages_known: pagesKnown,
    contacts_found: sumCounts(contactsByType),
    contacts_by_type: { ...contactsByType },
    bytes: counters.bytes,
    collected: [...collected],
    role_only: role_only ?? false,
    cpu_ms: Math.round(counters.cpuMs),
  } satisfies WrittenSummary;
}

/** The summary of a scan that is ended before its time, by its last checkpoint: what came after it is lost. */
export function summarizeCancelled(
  job: Parameters<typeof parseCrawlPosition>[0],
  contactsByType: Readonly<Record<string, number>>,
): JsonObject {
  const { counters, pagesKnown } = parseCrawlPosition(job) ?? { counters: EMPTY_COUNTERS, pagesKnown: 0 };
  const evidence = evidenceOf(counters, { isWhole: false });
  return summarize(
    { evidence, stoppedBy: "cancelled", counters, pagesKnown },
    contactsByType,
    storedNote(job),
  );
}
