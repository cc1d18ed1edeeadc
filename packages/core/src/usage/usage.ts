import { type CrawlCounters, sumCounts } from "../crawl/checkpoint.ts";

/** What a scan used of the service, or a part of one. */
export type Usage = {
  /** pages visited, those that could not be read included */
  readonly pages: number;
  /** addresses that a scan saw, those that were known before included */
  readonly contacts: number;
  /** bytes read, after content decoding */
  readonly bytes: number;
  /** ms of CPU time, whole ones: those of a scan's parts add up to those of its summary */
  readonly cpuMs: number;
};

/** What a scan used at its end that no checkpoint counted, where those counted all of its pages: its contacts alone. */
export function contactsAlone(contacts: number): Usage {
  return { pages: 0, contacts, bytes: 0, cpuMs: 0 };
}

/**
 * What a crawl used from one count to a later one. Counts go from a scan's beginning and are stored with what they
 * count, so a part that is stored again uses nothing more. Contacts are counted at a scan's end alone.
 */
export function usedBetween(earlier: CrawlCounters, later: CrawlCounters): Usage {
  return {
    pages: visited(later) - visited(earlier),
    contacts: 0,
    bytes: later.bytes - earlier.bytes,
    cpuMs: Math.round(later.cpuMs) - Math.round(earlier.cpuMs),
  };
}

function visited({ pagesScanned, pagesFailed }: CrawlCounters): number {
  return pagesScanned + sumCounts(pagesFailed);
}
