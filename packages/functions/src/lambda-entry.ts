import type { DB } from "@contact-scanner/core/db/database";
import type { Log } from "@contact-scanner/core/log";
import type { Context as LambdaContext } from "aws-lambda";
import type { Kysely } from "kysely";
import { endGracefully } from "./graceful-end.ts";
import type { Metrics } from "./metrics.ts";
import type { TelemetryOnDemand } from "./telemetry/telemetry.ts";

/** What every deployed function has: a database whose connections end with it, and its log and metrics. */
export type Deployed = {
  readonly db: Kysely<DB>;
  /** The same on connections of the heartbeat's own; undefined = nothing has a heartbeat. */
  readonly heartbeatDb?: Kysely<DB> | undefined;
  readonly log: Log;
  /** Puts the invocation's id on every line of the log from now on. */
  readonly bindLog: (lambda: LambdaContext) => void;
  readonly metrics: Metrics;
  /** Writes the metrics that were gathered since the last call into the log. */
  readonly flushMetrics: () => void;
  readonly telemetry: TelemetryOnDemand;
};

/**
 * A handler as Lambda calls it: each line of its log names the invocation, and at the end its metrics are written and
 * its telemetry sent.
 */
export function lambdaEntry<Context extends Deployed, Event, Result>(
  createHandler: (context: Context) => (event: Event, lambda: LambdaContext) => Promise<Result>,
  context: Context,
): (event: Event, lambda: LambdaContext) => Promise<Result> {
  const handler = createHandler(context);
  return endGracefully(async (event: Event, lambda) => {
    context.bindLog(lambda);
    await context.telemetry.ready;
    try {
      return await handler(event, lambda);
    } finally {
      context.flushMetrics();
      // Lambda freezes what goes on behind the answer.
      await context.telemetry.flush();
    }
  }, context);
}
