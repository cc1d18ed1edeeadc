import { setTimeout as delay } from "node:timers/promises";
import { DeleteMessageBatchCommand, type Message, type SQSClient } from "@aws-sdk/client-sqs";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import type { Log } from "@contact-scanner/core/log";
import type { SqsHandler } from "@contact-scanner/functions/sqs-records";
import { Consumer } from "sqs-consumer";
import { createLambdaContext } from "./lambda-context.ts";
import { toSqsEvent } from "./sqs-event.ts";

/** seconds that one receive waits for a message: few empty answers, and less than the 20 that SQS takes */
const WAIT_SECONDS = 10;
/** messages that SQS gives at a time, at most (ReceiveMessage) */
const LARGEST_BATCH = 10;
/** ms that handlers in flight get to end when the poller stops: what takes longer comes again, as after a crash */
const STOP_TIMEOUT_MS = 10_000;

export type PollerOptions = {
  readonly client: SQSClient;
  readonly queueUrl: string;
  readonly handler: SqsHandler;
  /** messages of an event at most; more than SQS gives at a time count as that many */
  readonly batchSize: number;
  /** ms after which the next event may begin beside one that is still at work; undefined = never */
  readonly nextAfterMs?: number | undefined;
  readonly log: Log;
};

/**
 * Plays Lambda's event source for a queue: one event after the other, the next one at `nextAfterMs` at the latest,
 * partial batch responses honoured.
 */
export function startPoller(options: PollerOptions): { stop(): Promise<void> } {
  const inFlight = new Set<Promise<unknown>>();
  const consumer = createConsumer(options, inFlight);
  consumer.start();
  return {
    async stop() {
      consumer.stop({ abort: true });
      await Promise.race([Promise.allSettled(inFlight), delay(STOP_TIMEOUT_MS, undefined, { ref: false })]);
    },
  };
}

function createConsumer(options: PollerOptions, inFlight: Set<Promise<unknown>>): Consumer {
  const consumer = Consumer.create({
    queueUrl: options.queueUrl,
    sqs: options.client,
    batchSize: Math.min(options.batchSize, LARGEST_BATCH),
    waitTimeSeconds: WAIT_SECONDS,
    messageSystemAttributeNames: ["All"],
    async handleMessageBatch(messages) {
      const handling = keepIn(inFlight, invoke(options, messages));
      const acknowledged = await unlessLate(handling, options.nextAfterMs);
      if (acknowledged) return acknowledged;
      void keepIn(inFlight, handling.then((handled) => acknowledge(options, handled)).catch(report));
      return [];
    },
  });
  const report = (error: Error) => {
    if (consumer.status.isRunning) options.log.error("The scan queue's poller met an error", { error });
  };
  consumer.on("error", report);
  consumer.on("processing_error", report);
  return consumer;
}

/** The messages that the function did not report as failed. */
async function invoke({ queueUrl, handler }: PollerOptions, messages: Message[]): Promise<Message[]> {
  const queueName = queueUrl.slice(queueUrl.lastIndexOf("/") + 1);
  const context = createLambdaContext(queueName, JOB_TIMING.crawlerTimeoutSeconds * 1_000);
  const { batchItemFailures } = await handler(toSqsEvent(messages, queueName), context);
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  return messages.filter(({ MessageId }) => MessageId !== undefined && !failed.has(MessageId));
}

/** Keeps the promise in the set until it is settled. */
function keepIn<T>(inFlight: Set<Promise<unknown>>, promise: Promise<T>): Promise<T> {
  const kept = promise.finally(() => inFlight.delete(kept));
  inFlight.add(kept);
  return kept;
}

/** What the promise gives; undefined where it takes longer than that. */
async function unlessLate<T>(promise: Promise<T>, ms: number | undefined): Promise<T | undefined> {
  if (ms === undefined) return await promise;
  const settled = new AbortController();
  try {
    return await Promise.race([promise, delay(ms, undefined, { signal: settled.signal, ref: false })]);
  } finally {
    settled.abort();
  }
}

async function acknowledge(
  { client, queueUrl }: Pick<PollerOptions, "client" | "queueUrl">,
  messages: readonly Message[],
): Promise<void> {
  if (messages.length === 0) return;
  const Entries = messages.map(({ MessageId, ReceiptHandle }) => ({ Id: MessageId, ReceiptHandle }));
  await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
}
