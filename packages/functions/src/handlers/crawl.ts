import { parseScanMessage } from "@contact-scanner/core/jobs/message";
import { type ReleasePorts, releaseScans } from "@contact-scanner/core/jobs/release";
import { runScan } from "@contact-scanner/core/jobs/run-scan";
import type { Slice } from "@contact-scanner/core/jobs/slice";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { withFields } from "@contact-scanner/core/log";
import type { SQSRecord } from "aws-lambda";
import type { CrawlerContext } from "../crawler-context.ts";
import { handleRecords, type SqsHandler } from "../sqs-records.ts";
import { NO_TELEMETRY } from "../telemetry/telemetry.ts";

/**
 * Runs the scan that each message names. A message is acknowledged once its job ended or is nobody's to do; it comes
 * again when a fault of ours stopped the run.
 */
export function crawlHandler(context: CrawlerContext): SqsHandler {
  return async (event, lambda) => {
    const abortInMs = Math.max(0, lambda.getRemainingTimeInMillis() - JOB_TIMING.abortReserveMs);
    const slice: Slice = {
      signal: AbortSignal.any([context.stopping, AbortSignal.timeout(abortInMs)]),
      isTimeUp: () =>
        context.stopping.aborted ||
        context.windingDown?.aborted ||
        lambda.getRemainingTimeInMillis() < JOB_TIMING.sliceReserveMs,
      hurry: context.windingDown,
      isAwaited: context.isAwaited,
    };
    return await handleRecords(event, (record) => isHandled(context, record, slice));
  };
}

/** Lets the user's next scan begin that waits for the place of one that ended. Never rejects. */
async function giveUpPlace(context: ReleasePorts, userId: string): Promise<void> {
  try {
    await releaseScans(context, { userId });
  } catch (error) {
    context.log.warn("The place of a scan that ended was not given on: the reconciler does it", { error });
  }
}

async function isHandled(context: CrawlerContext, record: SQSRecord, slice: Slice): Promise<boolean> {
  const { metrics } = context;
  const { clock } = context.crawl;
  const startedAt = clock.now();
  metrics.add("QueueAge", Math.max(0, startedAt - Number(record.attributes.SentTimestamp)));
  const message = parseScanMessage(record.body);
  if (!message) {
    // It comes again until the queue makes it a dead letter, whose handler keeps it.
    context.log.error("A message of the scan queue is no scan message", { message_id: record.messageId });
    return false;
  }
  const ids = { job_id: message.job_id, message_id: record.messageId };
  const log = withFields(context.log, ids);
  const startSlice = context.startSlice ?? NO_TELEMETRY.startSlice;
  const span = startSlice({ jobId: ids.job_id, messageId: ids.message_id, receivedAt: startedAt });
  const observe: CrawlerContext["observe"] = (jobId, event) => {
    context.observe(jobId, event);
    span.observe(event);
  };
  try {
    const outcome = await runScan({ ...context, log, observe }, message, slice);
    span.end(outcome.kind);
    log.info("Scan message handled", {
      outcome: outcome.kind,
      ...(outcome.kind === "failed" ? { reason: outcome.error } : {}),
    });
    if (outcome.kind === "complete" || outcome.kind === "failed") {
      await giveUpPlace({ ...context, log }, message.user_id);
    }
    metrics.addLabelled("Slices", outcome.kind, 1);
    return true;
  } catch (error) {
    span.end("fault");
    // The worker was told to stop and gave its job back. That is no fault, whatever the error says that came of
    // stopping.
    if (context.stopping.aborted) log.warn("A scan was stopped with its worker: its message comes again");
    else log.error("A scan stopped by a fault of ours: its message comes again", { error });
    metrics.addLabelled("Slices", "fault", 1);
    return false;
  } finally {
    metrics.add("SliceTime", clock.now() - startedAt);
  }
}
