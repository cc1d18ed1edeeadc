import type { Log } from "@contact-scanner/core/log";
import { type Clock, pause } from "@contact-scanner/core/time";
import type { Context as LambdaContext } from "aws-lambda";
import { createLambdaContext } from "./lambda-context.ts";

export type ScheduleOptions = {
  /** ms from the end of one run to the start of the next */
  readonly intervalMs: number;
  /** ms that one run may take */
  readonly timeoutMs: number;
  readonly handler: (event: unknown, context: LambdaContext) => Promise<unknown>;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Plays EventBridge's part: calls a scheduled function at once and then again and again; a run that fails is logged.
 */
export function startSchedule(options: ScheduleOptions): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const running = runUntil(stopped.signal, options);
  return {
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

async function runUntil(
  stopped: AbortSignal,
  { intervalMs, timeoutMs, handler, clock, log }: ScheduleOptions,
): Promise<void> {
  do {
    try {
      const lambda = createLambdaContext("schedule", timeoutMs);
      // A run that has much to do ends early when the stage stops.
      const getRemainingTimeInMillis = () => (stopped.aborted ? 0 : lambda.getRemainingTimeInMillis());
      await handler({}, { ...lambda, getRemainingTimeInMillis });
    } catch (error) {
      log.error("A scheduled function failed", { error });
    }
  } while (await pause(clock, intervalMs, stopped));
}
