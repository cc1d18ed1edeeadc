import * as z from "zod/mini";
import type { CollectionNote } from "../collection/collection.ts";
import { type CrawlCounters, type CrawlPosition, EMPTY_COUNTERS } from "../crawl/checkpoint.ts";
import type { JsonObject } from "../db/database.ts";

const count = z.number().check(z.minimum(0));
const counts = z.record(z.string(), count);

const latency = z.nullable(count);

const paceSchema = z.object({
  width: count,
  gapMs: count,
  resumesAtMs: count,
  latencyMs: latency,
  easyLatencyMs: latency,
});

const positionSchema = z.object({
  start_url: z.string(),
  counters: z.object({
    pagesScanned: count,
    pagesTruncated: count,
    // A position that older code stored has none of these.
    pagesNeedingScript: z._default(count, 0),
    pdfsRead: z._default(count, 0),
    scriptFiles: z._default(count, 0),
    scriptBytes: z._default(count, 0),
    pagesRendered: z._default(count, 0),
    pagesRenderFailed: z._default(counts, {}),
    pagesFailed: counts,
    pagesSkipped: counts,
    wordsRead: count,
    bytes: count,
    cpuMs: count,
  }),
  sitemaps: z.object({ files: z.array(z.string()), next: count, urls: count, bytes: count }),
  site_files: z._default(count, 0),
  paces: z.record(z.string(), paceSchema),
  pages_known: count,
  has_renderer: z.exactOptional(z.literal(true)),
});

/** A crawl's position as `jobs.crawl_position` holds it; the progress has its own column. */
export function toPositionJson({
  startUrl,
  counters,
  sitemaps,
  siteFiles,
  paces,
  pagesKnown,
  hasRenderer,
}: CrawlPosition): JsonObject {
  const { pagesFailed, pagesSkipped, pagesRenderFailed } = counters;
  return {
    start_url: startUrl,
    counters: {
      ...counters,
      pagesFailed: { ...pagesFailed },
      pagesSkipped: { ...pagesSkipped },
      pagesRenderFailed: { ...pagesRenderFailed },
    },
    sitemaps: { ...sitemaps, files: [...sitemaps.files] },
    site_files: siteFiles,
    paces: Object.fromEntries(Object.entries(paces).map(([host, pace]) => [host, { ...pace }])),
    pages_known: pagesKnown,
    ...(hasRenderer ? { has_renderer: hasRenderer } : {}),
  };
}

/** The position that the last checkpoint of a job stored; null before the first. */
export function parseCrawlPosition(job: { crawl_position: unknown; progress: number }): CrawlPosition | null {
  if (job.crawl_position === null) return null;
  const { start_url, site_files, pages_known, has_renderer, ...position } = positionSchema.parse(
    job.crawl_position,
  );
  return {
    ...position,
    startUrl: start_url,
    siteFiles: site_files,
    pagesKnown: pages_known,
    progress: job.progress,
    ...(has_renderer ? { hasRenderer: has_renderer } : {}),
  };
}

const noteSchema = z.object({
  collected: z.exactOptional(z.array(z.string())),
  role_only: z.exactOptional(z.literal(true)),
});

/** What of its pages a scan kept, by its last checkpoint; of one by older code, addresses alone. */
export function storedNote(job: { crawl_position: unknown }): CollectionNote {
  const { collected = ["emails"], ...note } = noteSchema.parse(job.crawl_position ?? {});
  return { collected, ...note };
}

/** The counts that the last checkpoint of a job stored; none before the first. */
export function storedCounters(job: Parameters<typeof parseCrawlPosition>[0]): CrawlCounters {
  return parseCrawlPosition(job)?.counters ?? EMPTY_COUNTERS;
}
