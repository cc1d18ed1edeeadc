import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";

/** seconds that SQS keeps a message: its maximum */
const RETENTION_SECONDS = 14 * 24 * 3_600;

/** seconds that the function may take which keeps dead letters: each letter takes a few statements */
export const DEAD_LETTERS_TIMEOUT_SECONDS = 30;

/** AWS asks for six times the function's time-out. */
const VISIBILITY_FACTOR = 6;

const transform: sst.aws.QueueArgs["transform"] = {
  queue: (args) => {
    args.messageRetentionSeconds = RETENTION_SECONDS;
    args.sqsManagedSseEnabled = true;
  },
};

/** Scan messages that were delivered too often. */
export const deadLetterQueue = new sst.aws.Queue("DeadLetter", {
  visibilityTimeout: `${DEAD_LETTERS_TIMEOUT_SECONDS * VISIBILITY_FACTOR} seconds`,
  transform,
});

/**
 * A message is for one slice of one scan; how its times relate is told in core's jobs/timing.ts. It is a standard
 * queue, and each message names its user as its group: SQS then prefers users of whom little is under way ("fair
 * queues").
 */
export const scanQueue = new sst.aws.Queue("Scan", {
  visibilityTimeout: `${JOB_TIMING.visibilityTimeoutSeconds} seconds`,
  dlq: { queue: deadLetterQueue.arn, retry: JOB_TIMING.maxAttempts },
  transform,
});
