import { type ReconcileReport, reconcile } from "@contact-scanner/core/jobs/reconcile";
import { reconstructScans } from "@contact-scanner/core/jobs/reconstruct-scans";
import type { Context as LambdaContext } from "aws-lambda";
import type { WorkerContext } from "../context.ts";

/** ms before the function's time-out after which no further batch begins: the batch that is underway ends in it */
const RESERVE_MS = 10_000;

/**
 * Runs on a schedule and reads nothing of its event. Rejects when the database is at fault: the next run does the work.
 */
export type ScheduledHandler = (event: unknown, context: LambdaContext) => Promise<ReconcileReport>;

/**
 * Sends the jobs whose message was lost and fails those without attempts left; both numbers become metrics. Then gives
 * the scans their rows that code of an older version ended after the migration.
 */
export function reconcileHandler(context: WorkerContext): ScheduledHandler {
  return async (_event, lambda) => {
    const isTimeUp = () => lambda.getRemainingTimeInMillis() < RESERVE_MS;
    const report = await reconcile(context, { isTimeUp });
    context.metrics.addLabelled("Reconciled", "failed", report.failed);
    context.metrics.addLabelled("Reconciled", "sent", report.sent);
    await reconstructScans(context, { isTimeUp });
    return report;
  };
}
