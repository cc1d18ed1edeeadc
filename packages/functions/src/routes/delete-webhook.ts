import { deleteWebhook } from "@contact-scanner/core/webhooks/manage";
import type { WebhookContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, noSuchWebhook } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { webhookPath, webhookRefusals } from "../http/webhook-schemas.ts";

export const deleteWebhookRoute = {
  entry: "delete-webhook",
  method: "DELETE",
  path: "/api/v3/webhooks/{webhook_id}",
  rights: "webhooks",
  scope: "webhooks",
  place: 50,
  tag: "Webhooks",
  summary: "Delete a webhook",
  description:
    "Deletes the webhook with its deliveries. A request that is on its way to the receiver still arrives.",
  ids: webhookPath,
  answers: { 204: { description: "The webhook is gone." } },
  refusals: webhookRefusals,
  examples: {
    known: { summary: "A webhook", path: { webhook_id: EXAMPLE.webhookId }, status: 204 },
    unknown: {
      summary: "An id that none of your webhooks has",
      path: { webhook_id: EXAMPLE.unknownId },
      refusal: noSuchWebhook,
    },
  },
} as const satisfies Route;

/** DELETE /api/v3/webhooks/{webhook_id} */
export function deleteWebhookHandler(context: WebhookContext): ApiHandler {
  return handlerFor(deleteWebhookRoute).authenticated(context, async ({ path, caller }) => {
    await deleteWebhook(context.db, { id: path.webhook_id, userId: caller.userId });
    return { status: 204 };
  });
}
