import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { ScanQueue } from "@contact-scanner/core/jobs/queue";

/** The scan queue on SQS. The client's endpoint is configuration: AWS, or a local server of the same protocol. */
export function createSqsQueue(client: SQSClient, queueUrl: string): ScanQueue {
  return {
    async send(message) {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }));
    },
  };
}
