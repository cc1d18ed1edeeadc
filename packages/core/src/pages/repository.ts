import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { type CollectionNote, noteJson } from "../collection/collection.ts";
import { LIMITS } from "../config.ts";
import type { PageMetadata, PageRecord } from "../crawl/checkpoint.ts";
import type { DB, JsonObject } from "../db/database.ts";
import { readingOf } from "../sightings/reading.ts";
import { faultText, siteText } from "../site-text.ts";

/** What of pages is stored apart from them. */
export type PageContents = {
  /** numbers of what they tell beside their addresses, by URL */
  readonly contents: ReadonlyMap<string, number>;
  /** what of them is kept */
  readonly note: CollectionNote;
};

/** Inserts the pages, or brings their rows up to date on a re-scan. Gives back each page's id by its URL. */
export async function upsertPages(
  trx: Transaction<DB>,
  { domainId, jobId }: { domainId: string; jobId: string },
  pages: readonly PageRecord[],
  { contents, note }: PageContents,
): Promise<Map<string, string>> {
  const rows = await trx
    .insertInto("pages")
    .values((eb) =>
      pages.map((page) => ({
        id: randomUUID(),
        domain_id: domainId,
        url: page.url,
        status_code: page.statusCode,
        content_type: page.contentType && siteText(page.contentType, LIMITS.maxHeaderValueChars),
        title: page.title && siteText(page.title, LIMITS.maxTitleChars),
        word_count: page.wordCount,
        depth: page.depth,
        error: page.error && faultText(page.error, LIMITS.maxErrorChars),
        last_scan: eb.fn<Date>("now"),
        last_read: readingOf(page) === "none" ? null : eb.fn<Date>("now"),
        scan_job_id: jobId,
        page_metadata: ofTheNextVisit(page.metadata, note),
        contents_id: contents.get(page.url) ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["domain_id", "url"]).doUpdateSet((eb) => ({
        status_code: eb.ref("excluded.status_code"),
        content_type: eb.ref("excluded.content_type"),
        title: eb.ref("excluded.title"),
        word_count: eb.ref("excluded.word_count"),
        depth: eb.ref("excluded.depth"),
        error: eb.ref("excluded.error"),
        last_scan: eb.ref("excluded.last_scan"),
        last_read: eb.fn.coalesce("excluded.last_read", "pages.last_read"),
        // A visit that could not read the page tells nothing of what stands there.
        contents_id: eb
          .case()
          .when("excluded.last_read", "is", null)
          .then(eb.ref("pages.contents_id"))
          .else(eb.ref("excluded.contents_id"))
          .end(),
        scan_job_id: eb.ref("excluded.scan_job_id"),
        page_metadata: eb.ref("excluded.page_metadata"),
        updated_at: eb.fn<Date>("now"),
      })),
    )
    .returning(["id", "url"])
    .execute();
  return new Map(rows.map((row) => [row.url, row.id]));
}

/**
 * What the next scan needs to ask whether the page changed, and to know whether all is kept that it is to keep; empty
 * where its server gives no means to ask.
 */
function ofTheNextVisit(
  { skipped, unchanged, place, ...metadata }: PageMetadata,
  note: CollectionNote,
): JsonObject {
  return metadata.outlinks === undefined ? {} : { ...metadata, ...noteJson(note) };
}
