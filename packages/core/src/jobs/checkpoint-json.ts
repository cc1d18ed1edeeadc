import * as z from "zod/mini";
import type { CrawlPosition } from "../crawl/checkpoint.ts";
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

const checkpointSchema = z.object({
  start_url: z.string(),
  counters: z.object({
    pagesScanned: count,
    // A checkpoint of an older version has none.
    pagesTruncated: z._default(count, 0),
    pagesFailed: counts,
    pagesSkipped: counts,
    wordsRead: count,
    bytes: count,
    cpuMs: count,
  }),
  sitemaps: z.object({ files: z.array(z.string()), next: count, urls: count, bytes: count }),
  // A checkpoint of an older version has none.
  paces: z._default(z.record(z.string(), paceSchema), {}),
});

/** A crawl's position as `jobs.checkpoint` holds it; the progress has its own column. */
export function toCheckpointJson({ startUrl, counters, sitemaps, paces }: CrawlPosition): JsonObject {
  const { pagesFailed, pagesSkipped } = counters;
  return {
    start_url: startUrl,
    counters: { ...counters, pagesFailed: { ...pagesFailed }, pagesSkipped: { ...pagesSkipped } },
    sitemaps: { ...sitemaps, files: [...sitemaps.files] },
    paces: Object.fromEntries(Object.entries(paces).map(([host, pace]) => [host, { ...pace }])),
  };
}

/** The position that the last checkpoint of a job stored; null before the first. */
export function parseCheckpoint(job: { checkpoint: unknown; progress: number }): CrawlPosition | null {
  if (job.checkpoint === null) return null;
  const { start_url, counters, sitemaps, paces } = checkpointSchema.parse(job.checkpoint);
  return { startUrl: start_url, counters, sitemaps, paces, progress: job.progress };
}
