import { randomUUID } from "node:crypto";
import { type CollectionNote, noteJson } from "../collection/collection.ts";
import { LIMITS } from "../config.ts";
import type { PageMetadata, PageRecord } from "../crawl/checkpoint.ts";
import type { JsonObject } from "../db/database.ts";
import { type Reading, readingOf } from "../sightings/reading.ts";
import { faultText, siteText } from "../site-text.ts";

/** A page's row, which the next scan finds, and what tells of this visit. */
export type WrittenPage = ReturnType<typeof toWrittenPage>;

/** Whose page it is, which contents it has, and what of it is kept. */
export type PageOf = {
  readonly domainId: string;
  readonly jobId: string;
  /** the hash of what it tells beside its addresses; undefined = nothing */
  readonly contentHash: string | undefined;
  readonly note: CollectionNote;
};

/** A page as a checkpoint writes it; one that the domain has already keeps its id. */
export function toWrittenPage(page: PageRecord, { domainId, jobId, contentHash, note }: PageOf) {
  const reading: Reading = readingOf(page);
  return {
    id: randomUUID(),
    domain_id: domainId,
    url: page.url,
    status_code: page.statusCode,
    content_type: page.contentType && siteText(page.contentType, LIMITS.maxHeaderValueChars),
    title: page.title && siteText(page.title, LIMITS.maxTitleChars),
    word_count: page.wordCount,
    depth: page.depth,
    error: page.error && faultText(page.error, LIMITS.maxErrorChars),
    scan_job_id: jobId,
    page_metadata: ofTheNextVisit(page.metadata, note),
    reading,
    visit: ofTheVisit(page.metadata),
    content_hash: contentHash ?? null,
  };
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

/** What a visit's metadata tells of the visit: what a re-scan asks the server by is the page's. */
function ofTheVisit({ etag, last_modified, outlinks, ...visit }: PageMetadata): JsonObject {
  return visit;
}
