import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { FRONTIER_TABLES, type FrontierTable, frontierOwners } from "../jobs/frontier-owners.ts";
import { daysAgo, FROM_THE_OLDEST, type RetentionKind } from "./kind.ts";

/** jobs whose rows a batch deletes: they were left by accident, and one may have left 200,000 */
const JOBS_PER_BATCH = 10;

/**
 * Frontiers of ended jobs. A job's end empties its own, so what is left was left by a version that did not know the
 * table, or by a fault of ours.
 */
export const frontier: RetentionKind = {
  name: "frontier",
  daysKept: ({ keepFrontierDays }) => keepFrontierDays,

  async countDue(db, days) {
    let due = 0;
    for (const table of FRONTIER_TABLES) {
      const rows = await db
        .selectFrom(endedOwners(db, table, days).as("ended"))
        .select(({ fn, selectFrom }) =>
          fn
            .sum<string | null>(
              selectFrom(table)
                .select(fn.countAll<number>().as("rows"))
                .whereRef("job_id", "=", "ended.job_id"),
            )
            .as("due"),
        )
        .executeTakeFirstOrThrow();
      due += Number(rows.due);
    }
    return due;
  },

  async deleteBatch(trx, days) {
    let deleted = 0;
    let isLast = true;
    for (const table of FRONTIER_TABLES) {
      const jobs = await endedOwners(trx, table, days)
        .limit(JOBS_PER_BATCH)
        .forNoKeyUpdate("jobs")
        .skipLocked()
        .execute();
      if (jobs.length === JOBS_PER_BATCH) isLast = false;
      deleted += await deleteRows(
        trx,
        table,
        jobs.map(({ job_id }) => job_id),
      );
    }
    return { deleted, next: isLast ? undefined : FROM_THE_OLDEST };
  },
};

async function deleteRows(
  trx: Transaction<DB>,
  table: FrontierTable,
  jobIds: readonly string[],
): Promise<number> {
  if (jobIds.length === 0) return 0;
  const { numDeletedRows } = await trx
    .deleteFrom(table)
    .where("job_id", "in", jobIds)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** The jobs with rows in the table that ended so long ago. */
function endedOwners(db: Kysely<DB>, table: FrontierTable, days: number) {
  return frontierOwners(db, table).where("jobs.finished_at", "<=", daysAgo(days));
}
