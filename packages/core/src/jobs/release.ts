import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import type { Log } from "../log.ts";
import { hasPlace, waitsForPlace } from "./job-conditions.ts";
import { sendScans } from "./outbox.ts";
import type { BulkScanQueue } from "./queue.ts";
import type { JobRow } from "./repository.ts";
import type { SubmitLimits } from "./submit-limits.ts";

/** Jobs a transaction: their users' submits wait that long. */
const MOST_RELEASED = 1_000;

/** What releasing jobs works with. */
export type ReleasePorts = {
  readonly db: Kysely<DB>;
  readonly queue: BulkScanQueue;
  readonly log: Log;
  readonly limits: Pick<SubmitLimits, "maxActiveScans">;
};

/**
 * Gives jobs that wait the places that are free among their users' scans, and sends them; gives back how many. Of a
 * user, or of all: each has places of their own, and the messages go out in turns, so that nobody's thousand stands
 * before another's ten. Safe at any time, any number at once. What is not sent the reconciler sends.
 */
export async function releaseScans(ports: ReleasePorts, of: { userId: string } | "all"): Promise<number> {
  const jobs = await ports.db.transaction().execute((trx) => releaseJobs(trx, ports.limits, of));
  if (jobs.length > 0) await sendScans(ports, inTurns(jobs));
  return jobs.length;
}

/** The same without the messages: the released jobs are pending and unsent. */
export async function releaseJobs(
  trx: Transaction<DB>,
  { maxActiveScans }: Pick<SubmitLimits, "maxActiveScans">,
  of: { userId: string } | "all",
): Promise<JobRow[]> {
  const users = await lockUsersWhoWait(trx, of);
  if (users.length === 0) return [];
  return await trx
    .with(
      // Counted once: PostgreSQL, which expects one job to wait, would count for each that does.
      (cte) => cte("active").materialized(),
      (db) =>
        db
          .selectFrom("jobs")
          .where("created_by", "in", users)
          .where(hasPlace())
          .groupBy("created_by")
          .select((eb) => ["created_by", eb.cast<number>(eb.fn.countAll(), "integer").as("places")]),
    )
    .with("waiting", (db) =>
      db
        .selectFrom("jobs")
        .where("created_by", "in", users)
        .where(waitsForPlace())
        .select(["job_id", "created_by"])
        .select((eb) =>
          eb.fn
            .agg<number>("row_number")
            .over((over) => over.partitionBy("created_by").orderBy("id"))
            .as("turn"),
        ),
    )
    .updateTable("jobs")
    .set((eb) => ({ held: false, sent_at: null, updated_at: eb.fn<Date>("now") }))
    .where("job_id", "in", (eb) => {
      const next = eb
        .selectFrom("jobs")
        .innerJoin("waiting", "waiting.job_id", "jobs.job_id")
        .leftJoin("active", "active.created_by", "waiting.created_by")
        // Once more, as a cancel or a pause may come between.
        .where(waitsForPlace())
        .select("jobs.job_id")
        .orderBy("waiting.turn")
        .orderBy("jobs.id")
        .limit(MOST_RELEASED)
        .forUpdate("jobs")
        .skipLocked();
      if (maxActiveScans === 0) return next;
      return next.where((row) => {
        const taken = row.fn.coalesce("active.places", row.lit(0));
        return row("waiting.turn", "<=", row(row.val(maxActiveScans), "-", taken));
      });
    })
    .returningAll()
    .execute();
}

/**
 * Keeps the submits of users whose scans wait, and others who release them, until the transaction ends: the free places
 * are counted once and given once. The row is made where the user never submitted under a limit.
 */
async function lockUsersWhoWait(trx: Transaction<DB>, of: { userId: string } | "all"): Promise<string[]> {
  const rows = await trx
    .insertInto("submit_counters")
    .columns(["user_id", "window_start", "submits"])
    .expression((eb) => {
      const users = eb
        .selectFrom("jobs")
        .where(waitsForPlace())
        .select((job) => ["created_by", job.fn<Date>("now").as("window_start"), job.lit(0).as("submits")])
        .distinct()
        // One order for all: two of them wait for each other and never deadlock.
        .orderBy("created_by");
      return of === "all" ? users : users.where("created_by", "=", of.userId);
    })
    .onConflict((conflict) =>
      // More scans have a place from here on: the user's next submit counts them.
      conflict.column("user_id").doUpdateSet({ active_at_most: null }),
    )
    .returning("user_id")
    .execute();
  return rows.map(({ user_id }) => user_id);
}

/** Each user's first job, then each one's second, and so on; a user's own in the order of their submit. */
export function inTurns<Job extends Pick<JobRow, "id" | "created_by">>(jobs: readonly Job[]): Job[] {
  const ordered = jobs.toSorted((a, b) => a.id - b.id);
  const queues = [...Map.groupBy(ordered, (job) => job.created_by).values()];
  const most = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: most }, (_none, turn) => queues.flatMap((queue) => queue[turn] ?? [])).flat();
}
