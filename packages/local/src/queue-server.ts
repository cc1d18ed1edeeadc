import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { buildApp } from "fauxqs";

export type QueueServer = { readonly endpoint: string; stop(): Promise<void> };

/** A server of the SQS protocol in this process, in memory, on a free port of the loopback interface. */
export async function startQueueServer(): Promise<QueueServer> {
  const app = buildApp({ logger: false });
  const endpoint = await app.listen({ host: "127.0.0.1", port: 0 });
  return { endpoint, stop: () => app.close() };
}

/** A server of that protocol which runs elsewhere, and goes on when the stage ends. */
export function sharedQueueServer(endpoint: string): QueueServer {
  return { endpoint, stop: async () => {} };
}

export type ScanQueueUrls = { readonly scans: string; readonly deadLetters: string };

/** Makes the scan queue and its dead-letter queue as infra does. */
export async function createScanQueues(client: SQSClient, endpoint: string): Promise<ScanQueueUrls> {
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
        VisibilityTimeout: String(JOB_TIMING.visibilityTimeoutSeconds),
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: deadLetters.Attributes?.QueueArn,
          maxReceiveCount: JOB_TIMING.maxAttempts,
        }),
      },
    }),
  );
  return { scans: queueUrl(endpoint, "scan"), deadLetters: queueUrl(endpoint, "scan-dead-letters") };
}

/** The SDK sends a queue's requests to its URL's host: it must be the server's own. */
function queueUrl(endpoint: string, name: string): string {
  return new URL(`/000000000000/${name}`, endpoint).href;
}

/** A client of the queue server, which takes any credentials. */
export function localSqsClient(endpoint: string): SQSClient {
  return new SQSClient({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
}
