import type { Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { markUnshown } from "../domains/repository.ts";

/**
 * pages a statement: few enough that Postgres finds their sightings by an index, where it would read the table for more
 */
const PAGES_PER_STATEMENT = 1_000;

/**
 * Deletes what these ended scans (`jobs.id`) saw, and notes that in their jobs, which stay: their pages, and of each
 * page the sightings that no other scan shows, but the last ones, which are the domain's. Gives back how many pages
 * there were. Call with the jobs and their domains locked: of two transactions at once, each would leave what both show
 * to the other.
 */
export async function deleteScanRows(trx: Transaction<DB>, scanIds: readonly number[]): Promise<number> {
  const jobs = await trx
    .updateTable("jobs")
    .set((eb) => ({ scan_rows: "deleted", updated_at: eb.fn<Date>("now") }))
    .where("id", "in", scanIds)
    .returning("domain_id")
    .execute();
  const rows = await trx
    .deleteFrom("scan_pages")
    .where("scan_id", "in", scanIds)
    .returning("page_id")
    .execute();
  const pageIds = [...new Set(rows.map(({ page_id }) => page_id))];
  for (let start = 0; start < pageIds.length; start += PAGES_PER_STATEMENT) {
    await deleteUnshown(trx, pageIds.slice(start, start + PAGES_PER_STATEMENT), Math.max(...scanIds));
  }
  if (rows.length > 0)
    await markUnshown(
      trx,
      jobs.flatMap(({ domain_id }) => domain_id ?? []),
    );
  return rows.length;
}

/**
 * Deletes sightings that another took the place of and that no scan shows any more. Those that began after the last of
 * the scans were never shown by them, and the scan that they began with still shows them.
 */
async function deleteUnshown(
  trx: Transaction<DB>,
  pageIds: readonly string[],
  lastScanId: number,
): Promise<void> {
  await trx
    .deleteFrom("sightings")
    .where("page_id", "in", pageIds)
    .where("ending", "=", "superseded")
    .where("from_scan", "<=", lastScanId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("scan_pages")
            .select("scan_pages.scan_id")
            .whereRef("scan_pages.page_id", "=", "sightings.page_id")
            .whereRef("scan_pages.scan_id", ">=", "sightings.from_scan")
            .whereRef("scan_pages.scan_id", "<", "sightings.until_scan"),
        ),
      ),
    )
    .execute();
}
