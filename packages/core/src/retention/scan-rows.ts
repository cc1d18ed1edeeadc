import { expressionBuilder, type Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { KEPT_SCAN_ROWS } from "../jobs/scan-rows.ts";
import { deleteScanRows } from "../sightings/delete-scan-rows.ts";
import { daysAgo, FROM_THE_OLDEST, type RetentionKind } from "./kind.ts";

/** scans that a batch looks at: most have some ten pages */
const SCANS_PER_BATCH = 100;

/** pages that a batch deletes, unless one scan alone has more: about a second's work, with the sightings of them */
const PAGES_PER_BATCH = 20_000;

/**
 * What ended scans saw: their pages, and how contacts stood there before they changed. Their jobs stay, with their
 * summary, and say that the rows are gone; what is known of the domain stays as it is.
 */
export const scanRows: RetentionKind = {
  name: "scan_rows",
  daysKept: ({ keepScanDays }) => keepScanDays,

  async countDue(db, days) {
    const { due } = await db
      .selectFrom("jobs")
      // Scan by scan: a join of many would read all scans' pages.
      .select(({ fn, selectFrom }) =>
        fn
          .sum<string | null>(
            selectFrom("scan_pages")
              .select(fn.countAll<number>().as("pages"))
              .whereRef("scan_pages.scan_id", "=", "jobs.id"),
          )
          .as("due"),
      )
      .where(isDue(days))
      .executeTakeFirstOrThrow();
    return Number(due);
  },

  async deleteBatch(trx, days) {
    const scans = await lockDueScans(trx, days);
    const taken = takeSome(scans, await countPages(trx, scans));
    if (taken.length === 0) return { deleted: 0, next: undefined };
    return { deleted: await deleteScanRows(trx, taken), next: FROM_THE_OLDEST };
  },
};

function isDue(days: number) {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.and([eb("scan_rows", "in", KEPT_SCAN_ROWS), eb("finished_at", "<=", daysAgo(days))]);
}

/** Locks the oldest scans that are due, but those whose domain another transaction is about to change or delete. */
async function lockDueScans(trx: Transaction<DB>, days: number): Promise<number[]> {
  const jobs = await trx
    .selectFrom("jobs")
    .select(["id", "domain_id"])
    .where(isDue(days))
    .orderBy("finished_at")
    .orderBy("id")
    .limit(SCANS_PER_BATCH)
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
  const domainIds = new Set(jobs.flatMap(({ domain_id }) => domain_id ?? []));
  const locked = await lockDomains(trx, [...domainIds]);
  return jobs.filter(({ domain_id }) => domain_id === null || locked.has(domain_id)).map(({ id }) => id);
}

/** Keeps other retentions, and the domains' deletion, from them; running scans are not hindered. */
async function lockDomains(trx: Transaction<DB>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .selectFrom("domains")
    .select("id")
    .where("id", "in", ids)
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** How many pages each of the scans has that has any. */
async function countPages(
  trx: Transaction<DB>,
  scanIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (scanIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom("scan_pages")
    .select(["scan_id", (eb) => eb.fn.countAll<string>().as("pages")])
    .where("scan_id", "in", scanIds)
    .groupBy("scan_id")
    .execute();
  return new Map(rows.map(({ scan_id, pages }) => [scan_id, Number(pages)]));
}

/** The first scans, as many as have a batch's pages together; one at least. */
function takeSome(scanIds: readonly number[], pages: ReadonlyMap<number, number>): number[] {
  let total = 0;
  return scanIds.filter((id, index) => {
    total += pages.get(id) ?? 0;
    return index === 0 || total <= PAGES_PER_BATCH;
  });
}
