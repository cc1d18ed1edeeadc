import { SQSClient } from "@aws-sdk/client-sqs";
import type { BulkScanQueue, ScanIntake, ScanQueue } from "@contact-scanner/core/jobs/queue";
import { createSqsIntake, createSqsQueue } from "./adapters/sqs-queue.ts";
import type { QueueSettings } from "./settings.ts";

/** ms to reach SQS; a silent queue counts as one that refuses, and the row waits for the reconciler. */
const QUEUE_CONNECT_TIMEOUT_MS = 2_000;
/** ms for a request to SQS, of which the SDK makes three at most */
const QUEUE_REQUEST_TIMEOUT_MS = 5_000;

/** The queue that scans wait in. */
export function scanQueue(settings: QueueSettings): ScanQueue & BulkScanQueue {
  return createSqsQueue(sqsClient(settings), settings.scanQueueUrl);
}

/** Its receiving end, for a function that may take messages by itself. */
export function scanIntake(settings: QueueSettings): ScanIntake {
  return createSqsIntake(sqsClient(settings), settings.scanQueueUrl);
}

function sqsClient({ sqsEndpoint }: QueueSettings): SQSClient {
  return new SQSClient({
    ...(sqsEndpoint === undefined ? {} : { endpoint: sqsEndpoint }),
    requestHandler: {
      connectionTimeout: QUEUE_CONNECT_TIMEOUT_MS,
      requestTimeout: QUEUE_REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  });
}
