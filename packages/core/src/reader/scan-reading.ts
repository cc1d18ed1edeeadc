import { extractDocument } from "../extract/linked-page.ts";
import type { ExtractedPage } from "../extract/page.ts";
import type { PageInput } from "../extract/page-input.ts";
import { createSiteMemory } from "../extract/site-memory.ts";

/** Reads one page of a scan, at one go. */
export type ReadPageOfScan = (page: PageInput) => ExtractedPage;

/**
 * Begins the reading of one scan's pages. What is worth remembering from page to page of a site is made here and given
 * to each reading: it lives as long as what this returns, in the thread that reads.
 */
export function beginScanReading(): ReadPageOfScan {
  const memory = createSiteMemory();
  return (page) => extractDocument(page, memory);
}
