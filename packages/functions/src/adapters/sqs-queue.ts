import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { ScanMessage } from "@contact-scanner/core/jobs/message";
import type { BulkScanQueue, ScanIntake, ScanQueue, TakenMessage } from "@contact-scanner/core/jobs/queue";

/** Messages a request: SQS takes and gives no more (SendMessageBatch, ReceiveMessage). */
const BATCH_SIZE = 10;
/** Requests at the same time: a reconciler's batch in one go. */
const CONCURRENT_BATCHES = 10;
/** seconds that a receive waits for a message: a worker whose last scan ended is paid for until it answers */
const RECEIVE_SECONDS = 1;

/** The scan queue on SQS. The client's endpoint is configuration: AWS, or a local server of the same protocol. */
export function createSqsQueue(client: SQSClient, queueUrl: string): ScanQueue & BulkScanQueue {
  async function sendBatch(messages: readonly ScanMessage[]): Promise<string[]> {
    const { Successful = [], Failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: messages.map((message) => ({ Id: message.job_id, ...toSend(message) })),
      }),
    );
    if (Successful.length > 0 || Failed.length === 0) return Successful.flatMap(({ Id }) => Id ?? []);
    throw new Error(`SQS refused a batch: ${Failed[0]?.Message ?? Failed[0]?.Code}`);
  }

  return {
    async send(message) {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, ...toSend(message) }));
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

/**
 * A message of its user's group: on a standard queue that makes SQS prefer users of whom little is under way (Amazon
 * SQS Developer Guide, "Fair queues"), and orders nothing.
 */
function toSend(message: ScanMessage): { MessageBody: string; MessageGroupId: string } {
  return { MessageBody: JSON.stringify(message), MessageGroupId: message.user_id };
}

/** The scan queue's receiving end. */
export function createSqsIntake(client: SQSClient, queueUrl: string): ScanIntake {
  const taken = ({ MessageId = "", Body = "", ReceiptHandle, Attributes }: Message): TakenMessage => ({
    id: MessageId,
    body: Body,
    sentAt: Number(Attributes?.SentTimestamp ?? 0),
    async acknowledge() {
      await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
    },
  });
  return {
    async receive(most, signal) {
      const command = new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: Math.min(most, BATCH_SIZE),
        WaitTimeSeconds: RECEIVE_SECONDS,
        MessageSystemAttributeNames: ["SentTimestamp"],
      });
      const { Messages = [] } = await client.send(command, { abortSignal: signal });
      return Messages.map(taken);
    },
  };
}

function batches(messages: readonly ScanMessage[]): ScanMessage[][] {
  return Array.from({ length: Math.ceil(messages.length / BATCH_SIZE) }, (_, index) =>
    messages.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
  );
}
