import { requireWebhook } from "@contact-scanner/core/webhooks/webhook";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, EXAMPLE_WEBHOOK, noSuchWebhook } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { toShownWebhook, webhookPath, webhookRefusals, webhookSchema } from "../http/webhook-schemas.ts";

export const getWebhookRoute = {
  entry: "get-webhook",
  method: "GET",
  path: "/api/v3/webhooks/{webhook_id}",
  rights: "read",
  scope: "webhooks",
  place: 30,
  tag: "Webhooks",
  summary: "Read a webhook",
  description: "The webhook, and whether its receiver takes what it is told.",
  ids: webhookPath,
  answers: { 200: { description: "The webhook.", body: webhookSchema } },
  refusals: webhookRefusals,
  examples: {
    known: {
      summary: "A webhook",
      path: { webhook_id: EXAMPLE.webhookId },
      status: 200,
      answer: EXAMPLE_WEBHOOK,
    },
    unknown: {
      summary: "An id that none of your webhooks has",
      path: { webhook_id: EXAMPLE.unknownId },
      refusal: noSuchWebhook,
    },
  },
} as const satisfies Route;

/** GET /api/v3/webhooks/{webhook_id} */
export function getWebhookHandler(context: ReadContext): ApiHandler {
  return handlerFor(getWebhookRoute).authenticated(context, async ({ path, caller }) => {
    const webhook = await requireWebhook(context.db, { id: path.webhook_id, userId: caller.userId });
    return { status: 200, body: toShownWebhook(webhook) };
  });
}
