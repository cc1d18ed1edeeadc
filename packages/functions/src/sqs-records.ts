import type { Context as LambdaContext, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

export type SqsHandler = (event: SQSEvent, context: LambdaContext) => Promise<SQSBatchResponse>;

/**
 * A partial batch response (the event source must have ReportBatchItemFailures on): the records for which `isDone` is
 * false come again, the others are deleted. One record after the other; none may take the others with it, so `isDone`
 * must not reject.
 */
export async function handleRecords(
  event: SQSEvent,
  isDone: (record: SQSRecord) => Promise<boolean>,
): Promise<SQSBatchResponse> {
  const failures: string[] = [];
  for (const record of event.Records) {
    if (!(await isDone(record))) failures.push(record.messageId);
  }
  return batchResponse(failures);
}

/** The partial batch response that names these messages. */
export function batchResponse(failures: readonly string[]): SQSBatchResponse {
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
}
