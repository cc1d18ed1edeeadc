import { type Expression, expressionBuilder, type SqlBool, type Transaction } from "kysely";
import type { DB } from "../db/database.ts";

/**
 * The scans of a domain that ended without rows: code from before `scan_pages` ended them. Up to the newest that had
 * ended when the work on them began, since one more may end meanwhile.
 */
export type LeftOverScans = { readonly domainId: string; readonly newestId: number };

/** A scan that ended and has no rows yet: the index `jobs_without_rows` holds these. */
export function isWithoutRows(): Expression<SqlBool> {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.and([eb("jobs.scan_rows", "is", null), eb("jobs.finished_at", "is not", null)]);
}

/** A job that is one of these scans. */
export function isLeftOver({ domainId, newestId }: LeftOverScans): Expression<SqlBool> {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.and([eb("jobs.domain_id", "=", domainId), eb("jobs.id", "<=", newestId), isWithoutRows()]);
}

/** The numbers of a domain's scans without rows, in their order. */
export async function scansWithoutRows(trx: Transaction<DB>, domainId: string): Promise<number[]> {
  const rows = await trx
    .selectFrom("jobs")
    .select("id")
    .where("domain_id", "=", domainId)
    .where(isWithoutRows())
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
