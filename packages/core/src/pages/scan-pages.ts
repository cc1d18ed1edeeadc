import type { Transaction } from "kysely";
import { LIMITS } from "../config.ts";
import type { PageMetadata, PageRecord } from "../crawl/checkpoint.ts";
import type { DB, JsonObject } from "../db/database.ts";
import { readingOf } from "../sightings/reading.ts";
import { faultText, siteText } from "../site-text.ts";

/**
 * Writes the pages as a scan read them, once for all: what a checkpoint stored whose answer was lost, the next try
 * leaves as it is. `pageIds` has the id of each page by its URL.
 */
export async function insertScanPages(
  trx: Transaction<DB>,
  scanId: number,
  pages: readonly PageRecord[],
  pageIds: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = pages.flatMap((page) => {
    const pageId = pageIds.get(page.url);
    return pageId === undefined ? [] : { page_id: pageId, scan_id: scanId, ...scanPageOf(page) };
  });
  if (rows.length === 0) return;
  await trx
    .insertInto("scan_pages")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["page_id", "scan_id"]).doNothing())
    .execute();
}

function scanPageOf(page: PageRecord) {
  return {
    reading: readingOf(page),
    depth: page.depth,
    status_code: page.statusCode,
    word_count: page.wordCount,
    content_type: page.contentType && siteText(page.contentType, LIMITS.maxHeaderValueChars),
    title: page.title && siteText(page.title, LIMITS.maxTitleChars),
    error: page.error && faultText(page.error, LIMITS.maxErrorChars),
    page_metadata: ofTheVisit(page.metadata),
  };
}

/** What a visit's metadata tells of the visit: what a re-scan asks the server by is the page's. */
function ofTheVisit({ etag, last_modified, outlinks, ...visit }: PageMetadata): JsonObject {
  return visit;
}
