import { newcomersWaitMs } from "@contact-scanner/core/jobs/newcomers";
import { type ReconcileReport, reconcile } from "@contact-scanner/core/jobs/reconcile";
import { reconstructScans } from "@contact-scanner/core/jobs/reconstruct-scans";
import { releaseScans } from "@contact-scanner/core/jobs/release";
import { applyRetention } from "@contact-scanner/core/retention/retain";
import { startDueSchedules } from "@contact-scanner/core/schedules/start-due";
import { systemClock } from "@contact-scanner/core/time";
import type { Context as LambdaContext } from "aws-lambda";
import type { RetentionContext, WorkerContext } from "../context.ts";

/** ms before the function's time-out after which no further batch begins: the batch that is underway ends in it */
const RESERVE_MS = 10_000;

/**
 * ms of a run that retention may take: a third of the time, so that a backlog leaves the database to the scans, and on
 * the local stage, where a run begins when the one before has ended, hardly delays a lost message
 */
const RETENTION_MS = 20_000;

/**
 * Runs on a schedule and reads nothing of its event. Rejects when the database is at fault: the next run does the work.
 */
export type ScheduledHandler = (event: unknown, context: LambdaContext) => Promise<ReconcileReport>;

/**
 * Sends the jobs whose message was lost, fails those without attempts left, and gives free places to those that wait;
 * starts the scans of schedules that are due; gives the scans their rows that code of an older version ended after the
 * migration, and then deletes rows that are kept no longer, as many as there is time for. Numbers become metrics.
 */
export function reconcileHandler(context: WorkerContext & RetentionContext): ScheduledHandler {
  return async (_event, lambda) => {
    const isTimeUp = () => lambda.getRemainingTimeInMillis() < RESERVE_MS;
    const report = await reconcile(context, { isTimeUp });
    context.metrics.addLabelled("Reconciled", "failed", report.failed);
    context.metrics.addLabelled("Reconciled", "sent", report.sent);
    context.metrics.addLabelled("Reconciled", "released", await releaseScans(context, "all"));
    context.metrics.add("ScanBacklog", await newcomersWaitMs(context.db));
    await startSchedules(context, isTimeUp);
    await reconstructScans(context, { isTimeUp });
    await retain(context, lambda);
    return report;
  };
}

async function startSchedules(context: WorkerContext, isTimeUp: () => boolean): Promise<void> {
  const { outcomes, late } = await startDueSchedules(context, { isTimeUp });
  for (const [outcome, count] of Object.entries(outcomes)) {
    context.metrics.addLabelled("SchedulesDue", outcome, count);
  }
  context.metrics.add("SchedulesLate", late);
}

async function retain(context: WorkerContext & RetentionContext, lambda: LambdaContext): Promise<void> {
  const ms = Math.max(0, Math.min(RETENTION_MS, lambda.getRemainingTimeInMillis() - RESERVE_MS));
  const end = lambda.getRemainingTimeInMillis() - ms;
  const { db, log, metrics, retention } = context;
  const ports = { db, log, clock: systemClock, random: Math.random, signal: AbortSignal.timeout(ms) };
  const counts = await applyRetention(ports, retention, {
    isTimeUp: () => lambda.getRemainingTimeInMillis() <= end,
  });
  for (const { name, rows } of counts) if (rows > 0) metrics.addLabelled("RowsDeleted", name, rows);
}
