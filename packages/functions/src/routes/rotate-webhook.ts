import { randomBytes } from "node:crypto";
import { rotateSecret } from "@contact-scanner/core/webhooks/manage";
import { newWebhookSecret } from "@contact-scanner/core/webhooks/signature";
import type { WebhookContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, EXAMPLE_SECRET, EXAMPLE_WEBHOOK, noSuchWebhook } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { toShownWebhook, webhookPath, webhookRefusals, webhookWithSecret } from "../http/webhook-schemas.ts";

export const rotateWebhookRoute = {
  entry: "rotate-webhook",
  method: "POST",
  path: "/api/v3/webhooks/{webhook_id}/rotate",
  rights: "webhooks",
  scope: "webhooks",
  place: 70,
  tag: "Webhooks",
  summary: "Rotate a webhook's secret",
  description:
    "Gives the webhook another secret, which this answer alone tells. For 24 hours events are signed by the one before " +
    "as well; one from before that ends at once.",
  ids: webhookPath,
  answers: { 200: { description: "The webhook, with its new secret.", body: webhookWithSecret } },
  refusals: webhookRefusals,
  examples: {
    known: {
      summary: "A webhook",
      path: { webhook_id: EXAMPLE.webhookId },
      status: 200,
      answer: {
        ...EXAMPLE_WEBHOOK,
        previous_secret_until: "2026-03-03T10:00:00.000Z",
        secret: EXAMPLE_SECRET,
      },
      fresh: ["secret", "previous_secret_until", "updated_at"],
    },
    unknown: {
      summary: "An id that none of your webhooks has",
      path: { webhook_id: EXAMPLE.unknownId },
      refusal: noSuchWebhook,
    },
  },
} as const satisfies Route;

/** POST /api/v3/webhooks/{webhook_id}/rotate */
export function rotateWebhookHandler(context: WebhookContext): ApiHandler {
  return handlerFor(rotateWebhookRoute).authenticated(context, async ({ path, caller }) => {
    const key = { id: path.webhook_id, userId: caller.userId };
    const secret = newWebhookSecret(randomBytes);
    const webhook = await rotateSecret(context.db, key, context.webhookSecrets.seal(secret, key.id));
    return { status: 200, body: { ...toShownWebhook(webhook), secret } };
  });
}
