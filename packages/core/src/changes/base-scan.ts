import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import type { JobRow } from "../jobs/repository.ts";
import { KEPT_SCAN_ROWS, requireScanRows } from "../jobs/scan-rows.ts";
import { requireJob } from "../jobs/status.ts";

type Scan = Pick<JobRow, "id" | "job_id" | "domain_id">;

/** The scan that another is compared with where nobody names one. */
export type BaseScan = Pick<JobRow, "id" | "job_id">;

/**
 * The domain's latest complete scan before this one that read a page and still has its rows. null where there is none.
 * Of one that was cancelled half the site would have appeared since; who wants it as the base names it.
 */
export async function findBaseScan(db: Kysely<DB>, { id, domain_id }: Scan): Promise<BaseScan | null> {
  const base = await db
    .selectFrom("jobs")
    .select(["jobs.id", "jobs.job_id"])
    .where("jobs.domain_id", "=", domain_id)
    .where("jobs.id", "<", id)
    .where("jobs.status", "=", "complete")
    .where("jobs.scan_rows", "in", KEPT_SCAN_ROWS)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("scan_pages")
          .select("scan_pages.page_id")
          .whereRef("scan_pages.scan_id", "=", "jobs.id")
          // One that met a bot check, or failed pages alone, saw nothing: all would have appeared since.
          .where("scan_pages.reading", "<>", "none"),
      ),
    )
    .orderBy("jobs.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return base ?? null;
}

/**
 * The scan that a caller names as the base of another. Throws `not_found`, `invalid_fields` for one that is no earlier
 * scan of the same domain, `expired` and `unavailable` where its rows are not there.
 */
export async function requireBaseScan(db: Kysely<DB>, scan: Scan, since: string): Promise<BaseScan> {
  const base = await requireJob(db, since);
  if (base.domain_id !== scan.domain_id || base.id >= scan.id) {
    const detail = `since must be an earlier scan of the same domain, which ${since} is not.`;
    throw new ScannerError("invalid_fields", detail, { fields: [{ field: "since", detail }] });
  }
  requireScanRows(base);
  return base;
}
