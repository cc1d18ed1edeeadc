import { redeliver } from "@contact-scanner/core/webhooks/send-by-hand";
import type { WebhookContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, EXAMPLE_DELIVERY } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { deliveryPath, deliverySchema, webhookRefusals } from "../http/webhook-schemas.ts";

export const redeliverRoute = {
  entry: "redeliver",
  method: "POST",
  path: "/api/v3/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver",
  rights: "webhooks",
  scope: "webhooks",
  place: 90,
  tag: "Webhooks",
  summary: "Send a delivery once more",
  description:
    "Sends the event again under its id, within seconds, whatever became of it; where that fails, at the same growing " +
    "pauses as the first time.",
  ids: deliveryPath,
  answers: { 202: { description: "The delivery, which waits to be sent.", body: deliverySchema } },
  refusals: [
    ...webhookRefusals,
    { code: "not_found", sentence: "The webhook has no such delivery, or no longer." },
    {
      code: "conflict",
      sentence: "The webhook is switched off, or a request of this delivery is under way.",
    },
  ],
  examples: {
    known: {
      summary: "A delivery",
      path: { webhook_id: EXAMPLE.webhookId, delivery_id: EXAMPLE.deliveryId },
      status: 202,
      answer: {
        ...EXAMPLE_DELIVERY,
        state: "pending",
        attempts: 0,
        next_try_at: "2026-03-02T10:00:00.000Z",
      },
      fresh: ["next_try_at"],
    },
    unknown: {
      summary: "An id that no delivery has",
      path: { webhook_id: EXAMPLE.webhookId, delivery_id: EXAMPLE.unknownId },
      refusal: {
        code: "not_found",
        detail: `There is no delivery ${EXAMPLE.unknownId} of this webhook. It may be kept no longer.`,
      },
    },
  },
} as const satisfies Route;

/** POST /api/v3/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver */
export function redeliverHandler(context: WebhookContext): ApiHandler {
  return handlerFor(redeliverRoute).authenticated(context, async ({ path, caller }) => {
    const key = { id: path.webhook_id, userId: caller.userId };
    return { status: 202, body: await redeliver(context.db, key, path.delivery_id) };
  });
}
