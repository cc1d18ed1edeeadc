import { setImmediate as nextTurn } from "node:timers/promises";
import { LIMITS } from "../config.ts";
import { readTextRecords, readXmlRecords } from "./sitemap-records.ts";

/** A page that a sitemap names. */
export type SitemapEntry = {
  /** absolute http(s) URL */
  readonly url: string;
  /** 0..1, how the site rates it among its own pages */
  readonly priority: number;
  /** null = not told, or not readable */
  readonly lastModified: Date | null;
};

export type ParsedSitemap = {
  readonly entries: readonly SitemapEntry[];
  /** URLs of further sitemaps: the file is an index. */
  readonly sitemaps: readonly string[];
  /** records whose URL is none, or longer than LIMITS.maxUrlLength */
  readonly invalid: number;
};

/** The priority of a page whose sitemap gives none (sitemaps.org protocol). */
const DEFAULT_PRIORITY = 0.5;

type SitemapOptions = { readonly baseUrl: string; readonly maxUrls: number };

/** Records between two turns of the event loop, which waits for some 6 ms: a file may hold 50,000. */
const RECORDS_A_TURN = 1_000;

/**
 * Reads a sitemap in any of the forms that search engines take (sitemaps.org protocol): `urlset` and `sitemapindex`,
 * a text file of URLs, RSS and Atom. Lenient: from a broken or cut file comes what can be read. Linear in the text,
 * and no more than `maxUrls` records are taken. The event loop turns meanwhile.
 */
export async function parseSitemap(
  text: string,
  { baseUrl, maxUrls }: SitemapOptions,
): Promise<ParsedSitemap> {
  const entries: SitemapEntry[] = [];
  const sitemaps: string[] = [];
  let invalid = 0;
  for (const record of isXml(text) ? readXmlRecords(text) : readTextRecords(text)) {
    const url = toWebUrl(record.url, baseUrl);
    if (url === null) invalid++;
    else if (record.kind === "sitemap") sitemaps.push(url);
    else
      entries.push({ url, priority: toPriority(record.priority), lastModified: toDate(record.lastModified) });
    const read = entries.length + sitemaps.length + invalid;
    if (read >= maxUrls) break;
    if (read % RECORDS_A_TURN === 0) await nextTurn();
  }
  return { entries, sitemaps, invalid };
}

function isXml(text: string): boolean {
  return text.trimStart().startsWith("<");
}

function toWebUrl(text: string, baseUrl: string): string | null {
  const url = text.length <= LIMITS.maxUrlLength ? URL.parse(text, baseUrl) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function toPriority(text: string | null): number {
  if (text === null || !/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text)) return DEFAULT_PRIORITY;
  return Math.min(1, Number(text));
}

function toDate(text: string | null): Date | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time);
}
