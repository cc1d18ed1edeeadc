import { SQSClient } from "@aws-sdk/client-sqs";
import { createDatabase, type DatabaseOptions } from "@contact-scanner/core/db/client";
import { DATABASE_TIMEOUTS } from "@contact-scanner/core/db/timeouts";
import type { BulkScanQueue, ScanIntake, ScanQueue } from "@contact-scanner/core/jobs/queue";
import { systemClock } from "@contact-scanner/core/time";
import { createEmfMetrics } from "./adapters/emf-metrics.ts";
import { createPowertoolsLog } from "./adapters/powertools-log.ts";
import { createSqsIntake, createSqsQueue } from "./adapters/sqs-queue.ts";
import type { Deployed } from "./lambda-entry.ts";
import type { DeploymentSettings, QueueSettings } from "./settings.ts";

/** Lambda runs one request at a time in a container: one connection serves it. */
const POOL_SIZE = 1;

/** ms to reach SQS; a silent queue counts as one that refuses, and the row waits for the reconciler. */
const QUEUE_CONNECT_TIMEOUT_MS = 2_000;
/** ms for a request to SQS, of which the SDK makes three at most */
const QUEUE_REQUEST_TIMEOUT_MS = 5_000;

/** What every deployed function has: a log, a database and metrics. */
export function deploy(
  serviceName: string,
  settings: DeploymentSettings,
  {
    poolSize = POOL_SIZE,
    timeouts = DATABASE_TIMEOUTS,
  }: Partial<Pick<DatabaseOptions, "poolSize" | "timeouts">> = {},
): Deployed {
  const log = createPowertoolsLog(serviceName);
  return {
    log,
    bindLog: log.bind,
    db: createDatabase({
      url: settings.databaseUrl,
      tlsCa: settings.databaseCa,
      sendsTimeouts: !settings.databaseProxy,
      poolSize,
      timeouts,
      log,
    }),
    metrics: createEmfMetrics({
      stage: settings.stage,
      now: systemClock.now,
      writeLine: (line) => process.stdout.write(`${line}\n`),
    }),
  };
}

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
