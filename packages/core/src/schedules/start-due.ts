import type { Kysely, Transaction } from "kysely";
import { databaseNow, secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { lockDomainsById } from "../domains/repository.ts";
import { sendScans } from "../jobs/outbox.ts";
import type { BulkScanQueue } from "../jobs/queue.ts";
import type { JobRow } from "../jobs/repository.ts";
import { scheduledOptionsSchema } from "../jobs/scan-options.ts";
import { type SubmitLimits, takeSubmits } from "../jobs/submit-limits.ts";
import { type SubmitTerms, submitTargets } from "../jobs/submit-targets.ts";
import type { Log } from "../log.ts";
import { dueRun } from "./due-run.ts";
import { claimDueSchedule, type DueKey, findDueSchedules, statusOfScan } from "./due-schedules.ts";
import { type PauseReason, type ScheduleRow, timingOf } from "./schedule.ts";

/** What starting the scans of schedules works with. */
export type SchedulePorts = {
  readonly db: Kysely<DB>;
  readonly queue: BulkScanQueue;
  readonly log: Log;
  /** What each user may have at work. */
  readonly limits: Pick<SubmitLimits, "maxActiveScans">;
};

/** What became of a due schedule. */
export type ScheduleOutcome =
  /** A scan was made. */
  | "started"
  /** The domain's scan runs already, and is this run's. */
  | "joined"
  /** Its user has as many scans at work as may be: it stays due. */
  | "waiting"
  /** As many of its scans in a row failed as may. */
  | "paused"
  /** Another reconciler has it, it is gone, or a scan of its domain ended under our hands: the next run looks again. */
  | "taken"
  /** A fault of ours: it stays due, and the log says why. */
  | "fault";

export type ScheduleReport = {
  readonly outcomes: Readonly<Partial<Record<ScheduleOutcome, number>>>;
  /** schedules that stay due for longer than they should, for another reason than their user's limit */
  readonly late: number;
};

/** rows a read: few round trips, and a page that is soon gone through */
const BATCH_SIZE = 100;
/** seconds after its time from which a schedule counts as late: some runs of the reconciler may fail */
const LATE_SECONDS = 900;

/**
 * Starts the scan of each schedule that is due, once for all of its times that have passed, and counts its next time
 * from now; goes through them in the order of their times until all had their turn or `isTimeUp`. Safe at any time, any
 * number at once: each due run is moved on in the transaction that makes its job. Rejects when the database is at
 * fault; the next run goes on.
 */
export async function startDueSchedules(
  ports: SchedulePorts,
  { isTimeUp }: { isTimeUp: () => boolean },
): Promise<ScheduleReport> {
  const outcomes: Partial<Record<ScheduleOutcome, number>> = {};
  const fullUsers = new Set<string>();
  let after: DueKey | undefined;
  do {
    const due: DueKey[] = await findDueSchedules(ports.db, { after, limit: BATCH_SIZE });
    const created: JobRow[] = [];
    for (const key of due) {
      if (isTimeUp()) break;
      const isFull = fullUsers.has(key.created_by);
      const { outcome, job } = isFull
        ? { outcome: "waiting" as const, job: undefined }
        : await tryOne(ports, key);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (outcome === "waiting") fullUsers.add(key.created_by);
      if (job) created.push(job);
    }
    for (const { job_id, created_by: user_id } of created) {
      ports.log.info("A schedule started a scan", { job_id, user_id });
    }
    if (created.length > 0) await sendScans(ports, created);
    after = due.length < BATCH_SIZE ? undefined : due.at(-1);
  } while (after !== undefined && !isTimeUp());
  if (Object.keys(outcomes).length > 0) ports.log.info("Schedules were due", outcomes);
  return { outcomes, late: await countLate(ports.db, fullUsers) };
}

type Started = { readonly outcome: ScheduleOutcome; readonly job?: JobRow | undefined };

/** One that fails, by a fault of ours that is its own, holds up none of those behind it. */
async function tryOne({ db, log, limits }: SchedulePorts, key: DueKey): Promise<Started> {
  try {
    return await db.transaction().execute((trx) => startOne(trx, key, limits.maxActiveScans));
  } catch (error) {
    log.error("A schedule's scan could not be started: the next run tries again", {
      schedule_id: key.schedule_id,
      error,
    });
    return { outcome: "fault" };
  }
}

/**
 * Locks in the order of all submits: the user's count, the domain, what is the domain's. Who deletes the domain locks
 * it before its schedules as well.
 */
async function startOne(trx: Transaction<DB>, key: DueKey, maxActiveScans: number): Promise<Started> {
  const limits: SubmitLimits = { maxActiveScans, maxSubmitsPerMinute: 0 };
  await takeSubmits(trx, { userId: key.created_by, limits, submits: 0 });
  await lockDomainsById(trx, [key.domain_id]);
  const row = await claimDueSchedule(trx, key.schedule_id);
  if (!row) return { outcome: "taken" };
  const { last_job_id: lastJobId, last_job_counted: isCounted } = row;
  const uncounted = isCounted || lastJobId === null ? undefined : await statusOfScan(trx, lastJobId);
  const now = await databaseNow(trx);
  const due = { scheduleId: row.schedule_id, timing: timingOf(row), failures: row.failures, uncounted };
  const run = dueRun(due, now);
  if (run.kind === "pause") {
    const pause_reason: PauseReason = "failures";
    const paused = { next_run_at: null, paused_at: now, pause_reason, last_job_counted: true };
    await update(trx, row, { ...paused, failures: run.failures, updated_at: now });
    return { outcome: "paused" };
  }
  const target = { kind: "domain_id", domainId: row.domain_id, startUrl: row.start_url } as const;
  const { collect, render, ...pages } = scheduledOptionsSchema.parse(row.page_options);
  const terms: SubmitTerms = {
    userId: row.created_by,
    maxPages: row.max_pages,
    maxDepth: row.max_depth,
    pages,
    reading: { collect, render },
    onlyChanges: row.only_changes,
    limits,
    beyondLimit: "refuse",
  };
  const { outcomes, created } = await submitTargets(trx, [target], terms);
  const outcome = outcomes.get(target);
  if (outcome?.kind !== "job") return { outcome: outcome?.kind === "too_many" ? "waiting" : "taken" };
  await update(trx, row, {
    next_run_at: run.nextRunAt,
    last_run_at: now,
    last_job_id: outcome.jobId,
    last_job_counted: false,
    failures: run.failures,
    updated_at: now,
  });
  return { outcome: created.length > 0 ? "started" : "joined", job: created[0] };
}

async function update(
  trx: Transaction<DB>,
  { schedule_id }: ScheduleRow,
  values: Partial<ScheduleRow>,
): Promise<void> {
  await trx.updateTable("schedules").set(values).where("schedule_id", "=", schedule_id).execute();
}

async function countLate(db: Kysely<DB>, fullUsers: ReadonlySet<string>): Promise<number> {
  let query = db
    .selectFrom("schedules")
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("late"))
    .where("next_run_at", "<", secondsFromNow(-LATE_SECONDS));
  if (fullUsers.size > 0) query = query.where("created_by", "not in", [...fullUsers]);
  return (await query.executeTakeFirstOrThrow()).late;
}
