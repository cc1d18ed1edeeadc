import type { DB } from "@contact-scanner/core/db/database";
import type { Log } from "@contact-scanner/core/log";
import type { Context as LambdaContext } from "aws-lambda";
import type { Kysely } from "kysely";
import type { EmfMetrics } from "./adapters/emf-metrics.ts";
import { endGracefully } from "./graceful-end.ts";

/** What every deployed function has: a database whose connections end with it, and its log and metrics. */
export type Deployed = {
  readonly db: Kysely<DB>;
  readonly log: Log;
  /** Puts the invocation's id on every line of the log from now on. */
  readonly bindLog: (lambda: LambdaContext) => void;
  readonly metrics: EmfMetrics;
};

/** A handler as Lambda calls it: each line of its log names the invocation, and its metrics are written at the end. */
export function lambdaEntry<Context extends Deployed, Event, Result>(
  createHandler: (context: Context) => (event: Event, lambda: LambdaContext) => Promise<Result>,
  context: Context,
): (event: Event, lambda: LambdaContext) => Promise<Result> {
  const handler = createHandler(context);
  return endGracefully(async (event: Event, lambda) => {
    context.bindLog(lambda);
    try {
      return await handler(event, lambda);
    } finally {
      context.metrics.flush();
    }
  }, context);
}
