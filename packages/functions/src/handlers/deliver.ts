import { anyActiveWebhook, backlogMs, giveUpUndeliverable } from "@contact-scanner/core/webhooks/backlog";
import { deliverDue } from "@contact-scanner/core/webhooks/deliver";
import { DELIVERY_TIMING } from "@contact-scanner/core/webhooks/timing";
import type { Context as LambdaContext } from "aws-lambda";
import type { DelivererContext } from "../deliverer-context.ts";

/** Reads nothing of its event. Rejects when the database is at fault: the next run does the work. */
export type DeliverHandler = (event: unknown, context: LambdaContext) => Promise<void>;

/**
 * Tells webhooks what is due, and looks for more every few seconds until the next run does so. Where nobody has a
 * webhook it ends at once.
 */
export function deliverHandler(context: DelivererContext): DeliverHandler {
  const { db, metrics, clock } = context;
  return async (_event, lambda) => {
    const endMs = DELIVERY_TIMING.timeoutSeconds * 1_000 - DELIVERY_TIMING.lookingMs;
    const isTimeUp = () => lambda.getRemainingTimeInMillis() <= endMs;
    await giveUpUndeliverable(db);
    metrics.add("DeliveryBacklog", await backlogMs(db));
    const ports = {
      ...context,
      observe: (outcome: string, ms: number) => {
        metrics.addLabelled("Deliveries", outcome, 1);
        metrics.add("DeliveryTime", ms);
      },
    };
    for (;;) {
      await deliverDue(ports, { isTimeUp });
      if (isTimeUp() || !(await anyActiveWebhook(db))) return;
      await clock.sleep(DELIVERY_TIMING.lookMs);
    }
  };
}
