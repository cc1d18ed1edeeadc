import * as z from "zod/mini";
import type { CrawlPosition } from "../crawl/checkpoint.ts";
import type { JsonObject } from "../db/database.ts";

const count = z.number().check(z.minimum(0));
const counts = z.record(z.string(), count);

const checkpointSchema = z.object({
  start_url: z.string(),
  counters: z.object({
    pagesScanned: count,
    pagesFailed: counts,
    pagesSkipped: counts,
    wordsRead: count,
    bytes: count,
    cpuMs: count,
  }),
  sitemaps: z.object({ files: z.array(z.string()), next: count, urls: count, bytes: count }),
});

/** A crawl's position as `jobs.checkpoint` holds it; the progress has its own column. */
export function toCheckpointJson({ startUrl, counters, sitemaps }: CrawlPosition): JsonObject {
  const { pagesFailed, pagesSkipped } = counters;
  return {
    start_url: startUrl,
    counters: { ...counters, pagesFailed: { ...pagesFailed }, pagesSkipped: { ...pagesSkipped } },
    sitemaps: { ...sitemaps, files: [...sitemaps.files] },
  };
}

/** The position that the last checkpoint of a job stored; null before the first. */
export function parseCheckpoint(job: { checkpoint: unknown; progress: number }): CrawlPosition | null {
  if (job.checkpoint === null) return null;
  const { start_url, counters, sitemaps } = checkpointSchema.parse(job.checkpoint);
  return { startUrl: start_url, counters, sitemaps, progress: job.progress };
}
