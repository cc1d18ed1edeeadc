import { listWebhooks } from "@contact-scanner/core/webhooks/manage";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE_WEBHOOK } from "../http/example-rows.ts";
import { jsonList } from "../http/list-answer.ts";
import type { Route } from "../http/route.ts";
import { listQuery, NEXT_PAGE_HEADERS } from "../http/schemas.ts";
import { toShownWebhook, webhookList } from "../http/webhook-schemas.ts";

export const listWebhooksRoute = {
  entry: "list-webhooks",
  method: "GET",
  path: "/api/v3/webhooks",
  rights: "read",
  scope: "webhooks",
  place: 20,
  tag: "Webhooks",
  summary: "List your webhooks",
  description: "Your webhooks, oldest first. Those of others are theirs alone.",
  query: listQuery,
  answers: { 200: { description: "A page of webhooks.", body: webhookList, headers: NEXT_PAGE_HEADERS } },
  examples: {
    all: {
      summary: "All of them",
      status: 200,
      answer: { items: [EXAMPLE_WEBHOOK], next_cursor: null },
    },
  },
} as const satisfies Route;

/** GET /api/v3/webhooks */
export function listWebhooksHandler(context: ReadContext): ApiHandler {
  return handlerFor(listWebhooksRoute).authenticated(context, async (request) => {
    return await jsonList(request, async (window) => {
      const listed = await listWebhooks(context.db, request.caller.userId, window);
      return listed.map(({ row, position }) => ({ row: toShownWebhook(row), position }));
    });
  });
}
