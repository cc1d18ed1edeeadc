import type { ExpressionBuilder, Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { FRONTIER_TABLES, type FrontierTable, frontierOwners } from "./frontier-owners.ts";
import { deleteFrontiers } from "./frontier-repository.ts";
import { ACTIVE_STATUSES } from "./job.ts";
import { isUnsent, waitsForWorker } from "./job-conditions.ts";
import { JOB_TIMING } from "./timing.ts";

export type JobProblemKind =
  /** Active, held by no worker, and no message on its way for longer than a reconciler leaves it so. */
  | "forgotten"
  /** Running under a lease without an end: no worker and no reconciler ever takes it. */
  | "endless_lease"
  /** Ended, and holds a lease or the position of a scan. */
  | "ended_with_lease"
  /** It has ended, and its frontier still has rows. */
  | "ended_with_frontier";

export type JobProblem = { readonly kind: JobProblemKind; readonly jobId: string };

/** How a problem is mended; null where only a person can tell. */
export const JOB_MENDS: Readonly<Record<JobProblemKind, string | null>> = {
  forgotten: null,
  endless_lease: "the lease ended, so that the reconciler sends the job again",
  ended_with_lease: "lease and position cleared",
  ended_with_frontier: "the rows deleted",
};

/** Three runs of the reconciler: a job that waits for it longer counts as forgotten. */
const PATIENCE_SECONDS = 3 * JOB_TIMING.reconcileIntervalSeconds;

/** rows of jobs a statement: a tenth of a second's work, where all of them may take longer than a statement may */
const JOBS_PER_STATEMENT = 50_000;

type Jobs = ExpressionBuilder<DB, "jobs">;

/** Looks through all jobs for what the life of a job never leaves behind; what was found by its kind, oldest first. */
export async function findJobProblems(
  db: Kysely<DB>,
  { jobsPerStatement = JOBS_PER_STATEMENT } = {},
): Promise<JobProblem[]> {
  const newest = await newestJob(db);
  const problems: JobProblem[] = [];
  for (const [kind, condition] of CONDITIONS) {
    if (kind === "ended_with_frontier") continue;
    for (let after = 0; after < newest; after += jobsPerStatement) {
      const rows = await db
        .selectFrom("jobs")
        .select("job_id")
        .where("id", ">", after)
        .where("id", "<=", after + jobsPerStatement)
        .where(condition)
        .orderBy("id")
        .execute();
      problems.push(...rows.map(({ job_id }) => ({ kind, jobId: job_id })));
    }
  }
  for (const jobId of await endedWithFrontier(db)) problems.push({ kind: "ended_with_frontier", jobId });
  return problems;
}

/** These are looked for from their frontiers: hardly any of all jobs has one. */
async function endedWithFrontier(db: Kysely<DB>): Promise<string[]> {
  const ended = new Map<number, string>();
  for (const table of FRONTIER_TABLES) {
    const rows = await frontierOwners(db, table)
      .select("jobs.id")
      .where("jobs.status", "not in", ACTIVE_STATUSES)
      .execute();
    for (const { id, job_id } of rows) ended.set(id, job_id);
  }
  return [...ended].toSorted(([a], [b]) => a - b).map(([, jobId]) => jobId);
}

/** The greatest number of a job; 0 where there is none. */
async function newestJob(db: Kysely<DB>): Promise<number> {
  const { newest } = await db
    .selectFrom("jobs")
    .select((eb) => eb.fn.max<number | null>("id").as("newest"))
    .executeTakeFirstOrThrow();
  return newest ?? 0;
}

/** Mends what is safe to mend, each job only if it still is as it was found; gives back how many were changed. */
export async function mendJobs(trx: Transaction<DB>, problems: readonly JobProblem[]): Promise<number> {
  const idsOf = (kind: JobProblemKind) =>
    problems.filter((problem) => problem.kind === kind).map(({ jobId }) => jobId);
  let mended = 0;
  for (const [kind, condition] of CONDITIONS) {
    const ids = idsOf(kind);
    if (JOB_MENDS[kind] === null || ids.length === 0) continue;
    const locked = await trx
      .selectFrom("jobs")
      .select("job_id")
      .where("job_id", "in", ids)
      .where(condition)
      .orderBy("id")
      .forUpdate()
      .execute();
    if (locked.length === 0) continue;
    await mend(
      trx,
      kind,
      locked.map(({ job_id }) => job_id),
    );
    mended += locked.length;
  }
  return mended;
}

async function mend(trx: Transaction<DB>, kind: JobProblemKind, jobIds: readonly string[]): Promise<void> {
  if (kind === "ended_with_frontier") {
    await deleteFrontiers(trx, jobIds);
    return;
  }
  const isEnded = kind === "ended_with_lease";
  await trx
    .updateTable("jobs")
    .set((eb) => ({
      lease_id: null,
      lease_expires_at: isEnded ? null : eb.fn<Date>("now"),
      ...(isEnded ? { checkpoint: null, crawl_position: null } : {}),
    }))
    .where("job_id", "in", jobIds)
    .execute();
}

const CONDITIONS: readonly [JobProblemKind, (eb: Jobs) => ReturnType<Jobs["and"]>][] = [
  ["forgotten", (eb) => eb.and([waitsForWorker(PATIENCE_SECONDS), isUnsent(PATIENCE_SECONDS)])],
  ["endless_lease", (eb) => eb.and([eb("status", "=", "running"), eb("lease_expires_at", "is", null)])],
  [
    "ended_with_lease",
    (eb) =>
      eb.and([
        eb("status", "not in", ACTIVE_STATUSES),
        eb.or([
          eb("lease_id", "is not", null),
          eb("lease_expires_at", "is not", null),
          eb("checkpoint", "is not", null),
          eb("crawl_position", "is not", null),
        ]),
      ]),
  ],
  [
    "ended_with_frontier",
    (eb) =>
      eb.and([
        eb("status", "not in", ACTIVE_STATUSES),
        eb.or(FRONTIER_TABLES.map((table) => hasRowsIn(eb, table))),
      ]),
  ],
];

function hasRowsIn(eb: Jobs, table: FrontierTable) {
  const rows = eb.selectFrom(table).select(`${table}.job_id`).whereRef(`${table}.job_id`, "=", "jobs.job_id");
  return eb.exists(rows);
}
