import type { Kysely } from "kysely";
import type { PageMetadata, VisitedPage } from "../crawl/checkpoint.ts";
import type { DB } from "../db/database.ts";
import { isSeenBy } from "../sightings/seen-by-scan.ts";

const CONTENT_HASH = "content_hash" satisfies keyof PageMetadata;

/**
 * The pages that a scan (`scanId`, a `jobs.id`) has visited so far, in the order of its checkpoints. With which
 * priority they waited, its frontier knows.
 */
export async function listVisitedPages(
  db: Kysely<DB>,
  scanId: number,
): Promise<Omit<VisitedPage, "priority">[]> {
  return await db
    .selectFrom("scan_pages")
    .innerJoin("pages", "pages.id", "scan_pages.page_id")
    .select((eb) => [
      "pages.url",
      eb
        .fn<string | null>("jsonb_extract_path_text", ["scan_pages.page_metadata", eb.val(CONTENT_HASH)])
        .as("contentHash"),
      // A contact keeps the page where it was found first.
      eb
        .exists(
          eb
            .selectFrom("sightings")
            .innerJoin("contacts", "contacts.id", "sightings.contact_id")
            .select("contacts.id")
            .whereRef("sightings.page_id", "=", "scan_pages.page_id")
            .whereRef("contacts.page_id", "=", "scan_pages.page_id")
            .where(isSeenBy(scanId)),
        )
        .$castTo<boolean>()
        .as("gave"),
    ])
    .where("scan_pages.scan_id", "=", scanId)
    .orderBy("scan_pages.read_at")
    .orderBy("pages.url")
    .execute();
}
