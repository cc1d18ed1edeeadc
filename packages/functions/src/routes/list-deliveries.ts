import { listDeliveries } from "@contact-scanner/core/webhooks/delivery";
import { requireWebhook } from "@contact-scanner/core/webhooks/webhook";
import * as z from "zod/mini";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, EXAMPLE_DELIVERY, noSuchWebhook } from "../http/example-rows.ts";
import { jsonList } from "../http/list-answer.ts";
import type { Route } from "../http/route.ts";
import { described, listQuery, NEXT_PAGE_HEADERS } from "../http/schemas.ts";
import { deliveryList, deliveryState, webhookPath, webhookRefusals } from "../http/webhook-schemas.ts";

export const listDeliveriesRoute = {
  entry: "list-deliveries",
  method: "GET",
  path: "/api/v3/webhooks/{webhook_id}/deliveries",
  rights: "read",
  scope: "webhooks",
  place: 80,
  tag: "Webhooks",
  summary: "List a webhook's deliveries",
  description:
    "What the webhook was told, or is to be, newest first, with each try. They are kept for some weeks.",
  ids: webhookPath,
  query: z.extend(listQuery, {
    state: described("Only deliveries of this state.", z.optional(deliveryState)),
  }),
  answers: { 200: { description: "A page of deliveries.", body: deliveryList, headers: NEXT_PAGE_HEADERS } },
  refusals: webhookRefusals,
  examples: {
    delivered: {
      summary: "What it took",
      path: { webhook_id: EXAMPLE.webhookId },
      query: { state: "delivered" },
      status: 200,
      answer: { items: [EXAMPLE_DELIVERY], next_cursor: null },
    },
    unknown: {
      summary: "An id that none of your webhooks has",
      path: { webhook_id: EXAMPLE.unknownId },
      refusal: noSuchWebhook,
    },
  },
} as const satisfies Route;

/** GET /api/v3/webhooks/{webhook_id}/deliveries */
export function listDeliveriesHandler(context: ReadContext): ApiHandler {
  return handlerFor(listDeliveriesRoute).authenticated(context, async (request) => {
    const webhookId = request.path.webhook_id;
    await requireWebhook(context.db, { id: webhookId, userId: request.caller.userId });
    const part = { webhookId, state: request.query.state };
    return await jsonList(request, (window) => listDeliveries(context.db, part, window));
  });
}
