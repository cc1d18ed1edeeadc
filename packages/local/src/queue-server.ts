import { CreateQueueCommand, GetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { LIMITS } from "@contact-scanner/core/config";
import { buildApp } from "fauxqs";

export type QueueServer = { readonly endpoint: string; stop(): Promise<void> };

/** A server of the SQS protocol in this process, in memory, on a free port of the loopback interface. */
export async function startQueueServer(): Promise<QueueServer> {
  const app = buildApp({ logger: false });
  const endpoint = await app.listen({ host: "127.0.0.1", port: 0 });
  return { endpoint, stop: () => app.close() };
}

/** Makes the scan queue and its dead-letter queue as infra does, and gives back the scan queue's URL. */
export async function createScanQueue(client: SQSClient, endpoint: string): Promise<string> {
  await client.send(new CreateQueueCommand({ QueueName: "scan-dead-letters" }));
  const deadLetters = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: queueUrl(endpoint, "scan-dead-letters"),
      AttributeNames: ["QueueArn"],
    }),
  );
  await client.send(
    new CreateQueueCommand({
      QueueName: "scan",
      Attributes: {
        VisibilityTimeout: String(LIMITS.scanVisibilityTimeoutSeconds),
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: deadLetters.Attributes?.QueueArn,
          maxReceiveCount: LIMITS.maxAttempts,
        }),
      },
    }),
  );
  return queueUrl(endpoint, "scan");
}

/** The SDK sends a queue's requests to its URL's host: it must be the server's own. */
function queueUrl(endpoint: string, name: string): string {
  return `${endpoint}/000000000000/${name}`;
}
