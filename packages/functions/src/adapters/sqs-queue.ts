import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { ScanMessage } from "@contact-scanner/core/jobs/message";
import type { BulkScanQueue, ScanQueue } from "@contact-scanner/core/jobs/queue";

/** Messages a request: SQS takes no more (SendMessageBatch). */
const BATCH_SIZE = 10;
/** Requests at the same time: a reconciler's batch in one go. */
const CONCURRENT_BATCHES = 10;

/** The scan queue on SQS. The client's endpoint is configuration: AWS, or a local server of the same protocol. */
export function createSqsQueue(client: SQSClient, queueUrl: string): ScanQueue & BulkScanQueue {
  async function sendBatch(messages: readonly ScanMessage[]): Promise<string[]> {
    const { Successful = [], Failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: messages.map((message) => ({ Id: message.job_id, MessageBody: JSON.stringify(message) })),
      }),
    );
    if (Successful.length > 0 || Failed.length === 0) return Successful.flatMap(({ Id }) => Id ?? []);
    throw new Error(`SQS refused a batch: ${Failed[0]?.Message ?? Failed[0]?.Code}`);
  }

  return {
    async send(message) {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }));
    },
    async sendAll(messages) {
      const sentJobIds: string[] = [];
      let refusal: unknown;
      const step = BATCH_SIZE * CONCURRENT_BATCHES;
      for (let start = 0; start < messages.length && refusal === undefined; start += step) {
        const sends = batches(messages.slice(start, start + step)).map(sendBatch);
        for (const result of await Promise.allSettled(sends)) {
          if (result.status === "fulfilled") sentJobIds.push(...result.value);
          else refusal = result.reason;
        }
      }
      if (refusal === undefined && sentJobIds.length < messages.length) {
        refusal = new Error("SQS refused some messages of a batch.");
      }
      return { sentJobIds, refusal };
    },
  };
}

function batches(messages: readonly ScanMessage[]): ScanMessage[][] {
  return Array.from({ length: Math.ceil(messages.length / BATCH_SIZE) }, (_, index) =>
    messages.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
  );
}
