import { sendTest } from "@contact-scanner/core/webhooks/send-by-hand";
import type { WebhookContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, EXAMPLE_DELIVERY, noSuchWebhook } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { deliverySchema, webhookPath, webhookRefusals } from "../http/webhook-schemas.ts";

export const testWebhookRoute = {
  entry: "test-webhook",
  method: "POST",
  path: "/api/v3/webhooks/{webhook_id}/test",
  rights: "webhooks",
  scope: "webhooks",
  place: 60,
  tag: "Webhooks",
  summary: "Try a webhook",
  description:
    "Sends an event `webhook.test` within seconds, signed as all are. Its delivery tells what the receiver answered.",
  ids: webhookPath,
  answers: {
    202: {
      description: "The delivery.",
      body: deliverySchema,
      headers: { Location: "Where the webhook's deliveries are read." },
    },
  },
  refusals: [...webhookRefusals, { code: "conflict", sentence: "The webhook is switched off." }],
  examples: {
    active: {
      summary: "A webhook",
      path: { webhook_id: EXAMPLE.webhookId },
      status: 202,
      answer: {
        ...EXAMPLE_DELIVERY,
        event_type: "webhook.test",
        job_id: null,
        state: "pending",
        attempts: 0,
        next_try_at: EXAMPLE_DELIVERY.created_at,
        tries: [],
      },
      fresh: ["id", "event_id", "created_at", "next_try_at"],
    },
    unknown: {
      summary: "An id that none of your webhooks has",
      path: { webhook_id: EXAMPLE.unknownId },
      refusal: noSuchWebhook,
    },
  },
} as const satisfies Route;

/** POST /api/v3/webhooks/{webhook_id}/test */
export function testWebhookHandler(context: WebhookContext): ApiHandler {
  return handlerFor(testWebhookRoute).authenticated(context, async ({ path, caller }) => ({
    status: 202,
    body: await sendTest(context.db, { id: path.webhook_id, userId: caller.userId }),
    headers: { location: `/api/v3/webhooks/${path.webhook_id}/deliveries` },
  }));
}
