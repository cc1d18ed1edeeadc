import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";

/** Tables with rows of scans' frontiers. That of `frontier` is the one of scans by an older version. */
export const FRONTIER_TABLES = ["frontier_changes", "frontier"] as const;

export type FrontierTable = (typeof FRONTIER_TABLES)[number];

/**
 * The jobs with rows in the table. Goes from each job with rows to the next one by the table's key, so that neither all
 * rows of running scans are read nor all jobs that ever ended.
 */
export function frontierOwners(db: Kysely<DB>, table: FrontierTable) {
  return db
    .withRecursive("owners(job_id)", (cte) =>
      cte
        .selectFrom(cte.selectFrom(table).select("job_id").orderBy("job_id").limit(1).as("first"))
        .select("first.job_id")
        .unionAll((eb) =>
          eb
            .selectFrom("owners")
            .innerJoinLateral(
              (lateral) =>
                lateral
                  .selectFrom(table)
                  .select("job_id")
                  .whereRef("job_id", ">", "owners.job_id")
                  .orderBy("job_id")
                  .limit(1)
                  .as("next"),
              (join) => join.onTrue(),
            )
            .select("next.job_id"),
        ),
    )
    .selectFrom("owners")
    .innerJoin("jobs", "jobs.job_id", "owners.job_id")
    .select("jobs.job_id");
}
