import { LIMITS } from "@contact-scanner/core/config";
import { parseScanMessage } from "@contact-scanner/core/jobs/message";
import { runScan, type Slice } from "@contact-scanner/core/jobs/run-scan";
import type { Context as LambdaContext, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { CrawlerContext } from "../context.ts";

/** ms before the function's time-out at which work is aborted, so that the job is given back before the end. */
const ABORT_RESERVE_MS = 10_000;

export type SqsHandler = (event: SQSEvent, context: LambdaContext) => Promise<SQSBatchResponse>;

/**
 * Runs the scan that each message names. A message is acknowledged once its job ended or is nobody's to do; it comes
 * again when a fault of ours stopped the run (partial batch response: the event source reports failures one by one).
 */
export function crawlHandler(context: CrawlerContext): SqsHandler {
  return async (event, lambda) => {
    const abortInMs = Math.max(0, lambda.getRemainingTimeInMillis() - ABORT_RESERVE_MS);
    const slice: Slice = {
      signal: AbortSignal.any([context.stopping, AbortSignal.timeout(abortInMs)]),
      isTimeUp: () => lambda.getRemainingTimeInMillis() < LIMITS.sliceReserveMs,
    };
    const failures: string[] = [];
    for (const record of event.Records) {
      if (!(await handleRecord(context, record, slice))) failures.push(record.messageId);
    }
    return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

/** Whether the message is done with. */
async function handleRecord(context: CrawlerContext, record: SQSRecord, slice: Slice): Promise<boolean> {
  const message = parseScanMessage(record.body);
  if (!message) {
    context.log.error("A message of the scan queue is no scan message", { message_id: record.messageId });
    return false;
  }
  const fields = { job_id: message.job_id, message_id: record.messageId };
  try {
    const outcome = await runScan(context, message.job_id, slice);
    context.log.info("Scan message handled", { ...fields, outcome: outcome.kind });
    return true;
  } catch (error) {
    context.log.error("A scan stopped by a fault of ours: its message comes again", { ...fields, error });
    return false;
  }
}
