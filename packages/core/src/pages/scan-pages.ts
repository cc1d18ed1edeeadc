import type { Transaction } from "kysely";
import { LIMITS } from "../config.ts";
import type { PageMetadata, PageRecord } from "../crawl/checkpoint.ts";
import type { DB, JsonObject } from "../db/database.ts";
import { readingOf } from "../sightings/reading.ts";
import { faultText, siteText } from "../site-text.ts";

/**
 * Writes the pages as a scan read them, once for all: what a checkpoint stored whose answer was lost, the next try
 * leaves as it is. `known` has by URL each page's id, and the number of its contents.
 */
export async function insertScanPages(
  trx: Transaction<DB>,
  scanId: number,
  pages: readonly PageRecord[],
  known: { readonly pages: ReadonlyMap<string, string>; readonly contents: ReadonlyMap<string, number> },
): Promise<void> {
  const rows = pages.flatMap((page) => {
    const pageId = known.pages.get(page.url);
    const contentsId = known.contents.get(page.url) ?? null;
    if (pageId === undefined) return [];
    return { page_id: pageId, scan_id: scanId, contents_id: contentsId, ...scanPageOf(page) };
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
