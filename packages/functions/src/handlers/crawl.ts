import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import type { Context as LambdaContext, SQSRecord } from "aws-lambda";
import type { CrawlerContext } from "../crawler-context.ts";
import type { Shift } from "../scans/shift.ts";
import { workSideBySide } from "../scans/side-by-side.ts";
import { batchResponse, type SqsHandler } from "../sqs-records.ts";

/**
 * Runs the scans that the messages name side by side, and those of further messages while there is room. A message is
 * acknowledged once its job ended, is nobody's to do or was sent again; it comes again when a fault of ours stopped the
 * run.
 */
export function crawlHandler(context: CrawlerContext): SqsHandler {
  return async (event, lambda) => {
    const failures = await workSideBySide(context, event.Records.map(toReceived), shiftOf(context, lambda));
    return batchResponse(failures.map(({ id }) => id));
  };
}

function toReceived({ messageId, body, attributes }: SQSRecord) {
  return { id: messageId, body, sentAt: Number(attributes.SentTimestamp) };
}

/** What an invocation has of time. */
function shiftOf({ stopping, windingDown }: CrawlerContext, lambda: LambdaContext): Shift {
  const left = () => lambda.getRemainingTimeInMillis();
  const until = (reserveMs: number) => AbortSignal.timeout(Math.max(0, left() - reserveMs));
  const isTold = () => stopping.aborted || (windingDown?.aborted ?? false);
  const told = windingDown ? [stopping, windingDown] : [stopping];
  const { abortReserveMs, fairSliceMs, leastSliceMs, sliceReserveMs } = JOB_TIMING;
  return {
    abort: AbortSignal.any([stopping, until(abortReserveMs)]),
    hurry: windingDown,
    late: AbortSignal.any([...told, until(sliceReserveMs + leastSliceMs)]),
    told: AbortSignal.any(told),
    isTimeUp: () => isTold() || left() < sliceReserveMs,
    isLate: () => left() < sliceReserveMs + fairSliceMs,
  };
}
