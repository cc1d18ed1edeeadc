import * as z from "zod/mini";
import type { CrawlPosition } from "../crawl/checkpoint.ts";
import type { JsonObject } from "../db/database.ts";

const count = z.number().check(z.minimum(0));

const checkpointSchema = z.object({
  start_url: z.string(),
  counters: z.object({
    pagesScanned: count,
    pagesFailed: count,
    pagesSkipped: z.record(z.string(), count),
    wordsRead: count,
    bytes: count,
    cpuMs: count,
  }),
});

/** A crawl's position as `jobs.checkpoint` holds it; the progress has its own column. */
export function toCheckpointJson({ startUrl, counters }: CrawlPosition): JsonObject {
  return { start_url: startUrl, counters: { ...counters, pagesSkipped: { ...counters.pagesSkipped } } };
}

/** The position that the last checkpoint of a job stored; null before the first. */
export function parseCheckpoint(job: { checkpoint: unknown; progress: number }): CrawlPosition | null {
  if (job.checkpoint === null) return null;
  const { start_url, counters } = checkpointSchema.parse(job.checkpoint);
  return { startUrl: start_url, counters, progress: job.progress };
}
