import { handleDeadLetter } from "@contact-scanner/core/jobs/dead-letter";
import { parseScanMessage } from "@contact-scanner/core/jobs/message";
import type { SQSRecord } from "aws-lambda";
import type { MaintenanceContext } from "../context.ts";
import { handleRecords, type SqsHandler } from "../sqs-records.ts";

/** Keeps each message that was delivered too often, and fails its job where that cannot go on. */
export function deadLettersHandler(context: MaintenanceContext): SqsHandler {
  return async (event) => await handleRecords(event, (record) => isHandled(context, record));
}

async function isHandled({ db, log, metrics }: MaintenanceContext, record: SQSRecord): Promise<boolean> {
  const fields = { message_id: record.messageId, job_id: parseScanMessage(record.body)?.job_id };
  try {
    const verdict = await handleDeadLetter(db, { messageId: record.messageId, body: record.body });
    log.error("A message was delivered too often and is kept in dead_letters", { ...fields, verdict });
    metrics.addLabelled("DeadLetters", verdict, 1);
    return true;
  } catch (error) {
    log.error("A dead letter could not be kept: it stays in its queue", { ...fields, error });
    return false;
  }
}
