import type { DB } from "@contact-scanner/core/db/database";
import type { Context as LambdaContext } from "aws-lambda";
import type { Kysely } from "kysely";

/**
 * The handler, whose process ends well: at SIGTERM the invocations in flight come to their end (what aborts them is
 * theirs to know), then the database's connections are closed, so that none is left to Postgres' time-outs.
 */
export function endGracefully<Event, Result>(
  handler: (event: Event, context: LambdaContext) => Promise<Result>,
  { db, heartbeatDb }: { readonly db: Kysely<DB>; readonly heartbeatDb?: Kysely<DB> | undefined },
): (event: Event, context: LambdaContext) => Promise<Result> {
  const inFlight = new Set<Promise<unknown>>();
  process.once("SIGTERM", async () => {
    await Promise.allSettled(inFlight);
    await Promise.all([db.destroy(), heartbeatDb?.destroy()]);
  });
  return async (event, context) => {
    const invocation = handler(event, context);
    inFlight.add(invocation);
    try {
      return await invocation;
    } finally {
      inFlight.delete(invocation);
    }
  };
}
