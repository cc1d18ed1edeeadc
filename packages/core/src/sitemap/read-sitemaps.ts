import { LIMITS } from "../config.ts";
import type { Fetch, FetchResult } from "../http/fetch.ts";
import { parseSitemap, type SitemapEntry } from "./parse-sitemap.ts";

/** How much of a site's sitemaps one scan reads. */
export type SitemapLimits = {
  /** files, index files and those that do not load included */
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

/** The sitemaps that a scan knows and how far it has read them: a value, so that another worker can go on from it. */
export type SitemapQueue = {
  /** URLs, each once, in the order to read them: the first `next` of them are read. */
  readonly files: readonly string[];
  readonly next: number;
  /** URLs of pages taken so far */
  readonly urls: number;
  /** bytes read so far */
  readonly bytes: number;
};

export type SitemapFile = {
  readonly url: string;
  /** The pages that it names; none where it did not load. */
  readonly entries: readonly SitemapEntry[];
  /** The queue without this file, with those that it names. */
  readonly queue: SitemapQueue;
};

/** What reading sitemaps needs of the world. */
export type SitemapPorts = {
  readonly fetch: Fetch;
  /** Whether the file of a URL is not to be asked for: it gives no entries. */
  readonly isLeftOut: (url: string) => boolean;
};

/** A queue of the sitemaps that a site names, of which none is read yet. */
export function sitemapQueue(seeds: readonly string[]): SitemapQueue {
  return { files: usable(seeds, SITEMAP_LIMITS), next: 0, urls: 0, bytes: 0 };
}

/**
 * Puts each URL into the queue once, and leaves out those beyond what is read and those that are too long: the queue is
 * a part of every checkpoint.
 */
function usable(urls: readonly string[], { maxFiles }: SitemapLimits): string[] {
  return [...new Set(urls)].filter((url) => url.length <= LIMITS.maxUrlLength).slice(0, maxFiles);
}

/** Whether there is a file to read and no limit is reached. */
export function hasSitemaps({ files, next, urls, bytes }: SitemapQueue, limits = SITEMAP_LIMITS): boolean {
  return next < Math.min(files.length, limits.maxFiles) && urls < limits.maxUrls && bytes < limits.maxBytes;
}

/**
 * Reads sitemaps and those that they name, level by level, one at a time, until there are no more or a limit is
 * reached. One that does not load or cannot be read gives no entries. Rejects only when `fetch` does.
 */
export async function* readSitemaps(
  start: SitemapQueue,
  ports: SitemapPorts,
  limits: SitemapLimits,
  signal: AbortSignal,
): AsyncGenerator<SitemapFile, void> {
  let queue = start;
  while (hasSitemaps(queue, limits)) {
    const url = queue.files[queue.next] ?? "";
    const document = await fetchSitemap(url, ports, signal);
    const maxUrls = limits.maxUrls - queue.urls;
    const { entries, sitemaps } = document
      ? await parseSitemap(document.text, { baseUrl: document.url, maxUrls })
      : { entries: [], sitemaps: [] };
    queue = {
      files: usable([...queue.files, ...sitemaps], limits),
      next: queue.next + 1,
      urls: queue.urls + entries.length,
      bytes: queue.bytes + (document?.bytes ?? 0),
    };
    yield { url, entries, queue };
  }
}

type Document = Extract<FetchResult, { kind: "document" }>;

async function fetchSitemap(
  seed: string,
  { fetch, isLeftOut }: SitemapPorts,
  signal: AbortSignal,
): Promise<Document | null> {
  let url = seed;
  for (let hop = 0; hop <= LIMITS.maxRedirects; hop++) {
    if (isLeftOut(url)) return null;
    const result = await fetch({ url, purpose: "sitemap" }, signal);
    if (result.kind === "document") return result.status < 300 ? result : null;
    const target = result.kind === "redirect" ? URL.parse(result.location, url) : null;
    if (!target || !/^https?:$/.test(target.protocol)) return null;
    url = target.href;
  }
  return null;
}
