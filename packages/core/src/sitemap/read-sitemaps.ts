import { LIMITS } from "../config.ts";
import type { Fetch, FetchResult } from "../http/fetch.ts";
import { parseSitemap, type SitemapEntry } from "./parse-sitemap.ts";

/** How much of a site's sitemaps one scan reads. */
export type SitemapLimits = {
  /** files, index files included */
  readonly maxFiles: number;
  /** URLs of pages */
  readonly maxUrls: number;
  /** bytes of all files, after content decoding; the file that passes it is read to its end */
  readonly maxBytes: number;
};

export const SITEMAP_LIMITS: SitemapLimits = {
  maxFiles: LIMITS.maxSitemapFiles,
  maxUrls: LIMITS.maxSitemapUrls,
  maxBytes: LIMITS.maxSitemapBytes,
};

export type SitemapReading = {
  /** Each URL once, in the order of the files. */
  readonly entries: readonly SitemapEntry[];
  readonly filesRead: number;
  readonly skipped: {
    /** files that did not load: there is none, or a fault of the site */
    readonly filesFailed: number;
    /** files known but not read, as a limit was reached */
    readonly filesOverLimit: number;
    /** records that name no web address */
    readonly urlsInvalid: number;
  };
};

/**
 * Reads sitemaps and those that they name, level by level, one at a time, until there are no more or a limit is
 * reached. A sitemap that does not load or cannot be read counts as skipped. Rejects only when `signal` aborts.
 */
export async function readSitemaps(
  seeds: readonly string[],
  ports: { fetch: Fetch },
  limits: SitemapLimits,
  signal: AbortSignal,
): Promise<SitemapReading> {
  const queue = new Set(seeds);
  const entries = new Map<string, SitemapEntry>();
  let [fetched, filesFailed, filesDropped, urlsInvalid, bytes] = [0, 0, 0, 0, 0];
  for (const url of queue) {
    if (fetched >= limits.maxFiles || entries.size >= limits.maxUrls || bytes >= limits.maxBytes) break;
    fetched++;
    const document = await fetchSitemap(url, ports.fetch, signal);
    if (!document) {
      filesFailed++;
      continue;
    }
    bytes += document.bytes;
    const sitemap = parseSitemap(document.text, { baseUrl: document.url, maxUrls: limits.maxUrls });
    urlsInvalid += sitemap.invalid;
    for (const child of sitemap.sitemaps) {
      if (queue.size < limits.maxFiles) queue.add(child);
      else if (!queue.has(child)) filesDropped++;
    }
    for (const entry of sitemap.entries) {
      if (entries.size < limits.maxUrls && !entries.has(entry.url)) entries.set(entry.url, entry);
    }
  }
  return {
    entries: [...entries.values()],
    filesRead: fetched - filesFailed,
    skipped: { filesFailed, filesOverLimit: queue.size - fetched + filesDropped, urlsInvalid },
  };
}

type Document = Extract<FetchResult, { kind: "document" }>;

async function fetchSitemap(seed: string, fetch: Fetch, signal: AbortSignal): Promise<Document | null> {
  let url = seed;
  for (let hop = 0; hop <= LIMITS.maxRedirects; hop++) {
    const result = await fetch({ url, purpose: "sitemap" }, signal);
    if (result.kind === "document") return result.status < 300 ? result : null;
    const target = result.kind === "redirect" ? URL.parse(result.location, url) : null;
    if (!target || !/^https?:$/.test(target.protocol)) return null;
    url = target.href;
  }
  return null;
}
