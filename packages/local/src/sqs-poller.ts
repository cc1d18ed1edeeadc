import { setTimeout as delay } from "node:timers/promises";
import type { Message, SQSClient } from "@aws-sdk/client-sqs";
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
  readonly log: Log;
};

/** Plays Lambda's event source for a queue: one event after the other, partial batch responses honoured. */
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
      const acknowledged = invoke(options, messages);
      inFlight.add(acknowledged);
      try {
        return await acknowledged;
      } finally {
        inFlight.delete(acknowledged);
      }
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
