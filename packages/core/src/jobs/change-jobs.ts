import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool, UpdateObject } from "kysely";
import type { DB } from "../db/database.ts";

type Jobs = ExpressionBuilder<DB, "jobs">;

/** A change of jobs' rows, and which rows it is for. */
export type JobChange = {
  readonly condition: (eb: Jobs) => ExpressionWrapper<DB, "jobs", SqlBool>;
  readonly set: (eb: Jobs) => UpdateObject<DB, "jobs">;
};

/**
 * Changes those of the jobs that meet the condition, and gives back how many. All that nobody holds in one statement,
 * which waits for no row; then the others one by one: who waits for one row while it holds another can deadlock.
 */
export async function changeJobs(
  db: Kysely<DB>,
  jobIds: readonly string[],
  { condition, set }: JobChange,
): Promise<number> {
  if (jobIds.length === 0) return 0;
  const those = db.selectFrom("jobs").select("job_id").where("job_id", "in", jobIds).where(condition);
  const free = await db
    .updateTable("jobs")
    .set(set)
    .where("job_id", "in", those.orderBy("id").forUpdate().skipLocked())
    .executeTakeFirst();
  let changed = Number(free.numUpdatedRows);
  for (const { job_id } of await those.orderBy("id").execute()) {
    const one = db.updateTable("jobs").set(set).where("job_id", "=", job_id).where(condition);
    changed += Number((await one.executeTakeFirst()).numUpdatedRows);
  }
  return changed;
}
