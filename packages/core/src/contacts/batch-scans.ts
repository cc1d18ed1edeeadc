import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { ListPosition } from "../db/keyset.ts";

/**
 * Scans that one statement goes through: it works out what each of them saw before it takes the first rows, however
 * few are asked for.
 */
export const SCANS_PER_STATEMENT = 20;

/**
 * The batch's scans (`jobs.id`) whose rows are kept, in their order, from the one on that the place is in; a place of
 * another list is in none.
 */
export async function scansOfBatch(
  db: Kysely<DB>,
  batchId: string,
  after: ListPosition | undefined,
): Promise<number[]> {
  const rows = await db
    .selectFrom("jobs")
    .select("id")
    .where("job_id", "in", (eb) =>
      eb.selectFrom("batch_jobs").select("batch_jobs.job_id").where("batch_id", "=", batchId),
    )
    .where("scan_rows", "is distinct from", "deleted")
    .where("id", ">=", after?.scan ?? 0)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
