import type { Kysely } from "kysely";
import * as z from "zod/mini";
import type { DB } from "../db/database.ts";
import { type Listed, type ListWindow, positionTuple } from "../db/keyset.ts";
import type { Reading } from "../sightings/reading.ts";
import type { ScanKey } from "../sightings/seen-by-scan.ts";
import { withReadableHosts } from "../url/readable-host.ts";

/** A page as a scan read it. */
export type ListedPage = {
  readonly id: string;
  readonly url: string;
  readonly status_code: number | null;
  readonly content_type: string | null;
  readonly title: string | null;
  readonly word_count: number | null;
  readonly depth: number;
  /** Why the visit failed, its hosts as people write them. */
  readonly error: string | null;
  /** How much of the page's contacts the visit tells. */
  readonly reading: Reading;
  /** links of the page that were not visited, by SkipReason: how many */
  readonly links_skipped: Readonly<Record<string, number>>;
  /** Whether only the page's scripts fill it, and nobody ran them. */
  readonly needs_script: boolean;
  /** Whether what a browser showed was read. */
  readonly rendered: boolean;
  /** Which of the scan's visits it was, from 1; null = a version that did not note it made the visit. */
  readonly place: number | null;
  /** when the scan visited it */
  readonly last_scan: Date;
  readonly scan_job_id: string;
  /** when a scan first visited it */
  readonly created_at: Date;
};

/** A page of the pages that a scan visited, first visited first. */
export async function listScanPages(
  db: Kysely<DB>,
  { id: scanId, job_id: jobId }: ScanKey,
  { after, limit }: ListWindow,
): Promise<Listed<ListedPage>[]> {
  let query = db
    .selectFrom("scan_pages")
    .innerJoin("pages", "pages.id", "scan_pages.page_id")
    .where("scan_pages.scan_id", "=", scanId)
    .select([
      "pages.id",
      "pages.url",
      "scan_pages.status_code",
      "scan_pages.content_type",
      "scan_pages.title",
      "scan_pages.word_count",
      "scan_pages.depth",
      "scan_pages.error",
      "scan_pages.reading",
      "scan_pages.page_metadata",
      "scan_pages.read_at",
      "pages.created_at",
    ])
    .select((eb) => eb.cast<string>("scan_pages.read_at", "text").as("position"))
    .orderBy("scan_pages.read_at")
    .orderBy("scan_pages.page_id")
    .limit(limit);
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple("scan_pages.read_at", "scan_pages.page_id"), ">", positionTuple(after)),
    );
  }
  const rows = await query.execute();
  return rows.map(({ position, error, reading, page_metadata, read_at, created_at, ...row }) => {
    const { skipped, needs_script, rendered, place } = metadataSchema.parse(page_metadata);
    return {
      row: {
        ...row,
        error: error === null ? null : withReadableHosts(error),
        reading: readingSchema.parse(reading),
        links_skipped: skipped,
        needs_script: needs_script && !rendered,
        rendered,
        place,
        last_scan: read_at,
        scan_job_id: jobId,
        created_at,
      },
      position: { createdAt: position, id: row.id },
    };
  });
}

const readingSchema = z.enum(["all", "some", "none"]);

const metadataSchema = z.object({
  skipped: z._default(z.record(z.string(), z.number()), {}),
  needs_script: z._default(z.boolean(), false),
  rendered: z._default(z.boolean(), false),
  place: z._default(z.nullable(z.number()), null),
});
