import { type CrawlCounters, EMPTY_COUNTERS, sumCounts } from "../crawl/checkpoint.ts";
import { type Evidence, evidenceOf, type StoppedBy } from "../crawl/outcome.ts";
import type { JsonObject } from "../db/database.ts";
import { DEFAULT_RENDER_CHOICE } from "../rendering/render-choice.ts";
import { parseCrawlPosition, storedNote } from "./crawl-position.ts";
import type { WrittenSummary } from "./result-summary.ts";
import { scanOptionsSchema } from "./scan-options.ts";

/** What a scan saw, and what ended it: `cancelled` ends one from outside. */
type Ending = {
  readonly evidence: Evidence;
  readonly stoppedBy: StoppedBy | "cancelled";
  readonly counters: CrawlCounters;
  /** pages seen, those not visited included */
  readonly pagesKnown: number;
};

/** What is stored of a scan's job beside its counts. */
type SummarizedJob = Parameters<typeof parseCrawlPosition>[0] & { readonly job_metadata: unknown };

/** The summary of a job's scan: jobs.result_data. Contacts are counted in the database, never while crawling. */
export function summarize(
  job: SummarizedJob,
  { evidence, stoppedBy, counters, pagesKnown }: Ending,
  contactsByType: Readonly<Record<string, number>>,
): JsonObject {
  const { collected = [], role_only } = storedNote(job);
  const { render = DEFAULT_RENDER_CHOICE } = scanOptionsSchema.parse(job.job_metadata);
  return {
    evidence,
    stopped_by: stoppedBy,
    pages_scanned: counters.pagesScanned,
    pages_truncated: counters.pagesTruncated,
    pages_needing_script: counters.pagesNeedingScript,
    pdfs_read: counters.pdfsRead,
    script_files: counters.scriptFiles,
    pages_rendered: counters.pagesRendered,
    pages_render_failed: { ...counters.pagesRenderFailed },
    render,
    has_renderer: parseCrawlPosition(job)?.hasRenderer ?? false,
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
  job: SummarizedJob,
  contactsByType: Readonly<Record<string, number>>,
): JsonObject {
  const { counters, pagesKnown } = parseCrawlPosition(job) ?? { counters: EMPTY_COUNTERS, pagesKnown: 0 };
  const evidence = evidenceOf(counters, { isWhole: false });
  return summarize(job, { evidence, stoppedBy: "cancelled", counters, pagesKnown }, contactsByType);
}
