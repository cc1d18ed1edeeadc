import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { BulkScanQueue, ScanQueue } from "@contact-scanner/core/jobs/queue";
import { createSqsQueue } from "@contact-scanner/functions/adapters/sqs-queue";
import { createScanQueues, type ScanQueueUrls, startQueueServer } from "@contact-scanner/local/queue-server";
import { connectQueue } from "./queue-client.ts";

/** A queue on a real server of the SQS protocol, both of its ends. */
export type TestQueue = {
  readonly endpoint: string;
  readonly urls: ScanQueueUrls;
  readonly client: SQSClient;
  readonly queue: ScanQueue & BulkScanQueue;
  /** The next message, or undefined when none is visible. */
  receive(url?: string): Promise<Message | undefined>;
  acknowledge(message: Message, url?: string): Promise<void>;
  sendBody(body: string): Promise<void>;
  /** Ends a message's time out of sight. */
  makeVisible(message: Message): Promise<void>;
  stop(): Promise<void>;
};

export async function startTestQueue(): Promise<TestQueue> {
  const server = await startQueueServer();
  const client = connectQueue(server.endpoint);
  const urls = await createScanQueues(client, server.endpoint);
  return {
    endpoint: server.endpoint,
    urls,
    client,
    queue: createSqsQueue(client, urls.scans),
    async receive(url = urls.scans) {
      const command = new ReceiveMessageCommand({ QueueUrl: url, MessageSystemAttributeNames: ["All"] });
      return (await client.send(command)).Messages?.[0];
    },
    async acknowledge({ ReceiptHandle }, url = urls.scans) {
      await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
    },
    async sendBody(body) {
      await client.send(new SendMessageCommand({ QueueUrl: urls.scans, MessageBody: body }));
    },
    async makeVisible({ ReceiptHandle }) {
      const change = { QueueUrl: urls.scans, ReceiptHandle, VisibilityTimeout: 0 };
      await client.send(new ChangeMessageVisibilityCommand(change));
    },
    async stop() {
      client.destroy();
      await server.stop();
    },
  };
}
