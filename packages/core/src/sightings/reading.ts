import type { PageRecord } from "../crawl/checkpoint.ts";

/**
 * How much of a page's contacts a visit tells: `all` that stand there; `some`, as the page is larger than what is read
 * of one, broke off, or waits for scripts that nobody ran; `none`, as it could not be read.
 */
export type Reading = "all" | "some" | "none";

/** What a visit tells of its page's contacts. A page that is no more (404, 410) has none, and that is known. */
export function readingOf({ error, wordCount, metadata }: PageRecord): Reading {
  const isUnfilled = metadata.needs_script && !metadata.rendered;
  if (error === null) return metadata.truncated || isUnfilled ? "some" : "all";
  if (metadata.fault === "gone") return "all";
  return wordCount === null ? "none" : "some";
}
