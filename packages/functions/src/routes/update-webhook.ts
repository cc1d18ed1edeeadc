import { updateWebhook } from "@contact-scanner/core/webhooks/manage";
import * as z from "zod/mini";
import type { WebhookContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { requireScope } from "../http/authentication.ts";
import { EXAMPLE, EXAMPLE_WEBHOOK, noSuchWebhook } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { named } from "../http/schemas.ts";
import {
  chosenState,
  contactsRefusal,
  requireTarget,
  toShownWebhook,
  webhookChoices,
  webhookPath,
  webhookRefusals,
  webhookSchema,
} from "../http/webhook-schemas.ts";

const { url, events, include } = webhookChoices;

export const updateWebhookRoute = {
  entry: "update-webhook",
  method: "PATCH",
  path: "/api/v3/webhooks/{webhook_id}",
  rights: "webhooks",
  scope: "webhooks",
  place: 40,
  tag: "Webhooks",
  summary: "Change a webhook",
  description:
    "Changes what the body names, and switches the webhook on or off. One that is off is told nothing, and what waits " +
    "for it is given up.",
  ids: webhookPath,
  body: named(
    "WebhookChanges",
    z.strictObject({
      url: z.optional(url),
      events: z.optional(events),
      include: z.optional(include),
      state: z.optional(chosenState),
    }),
  ),
  answers: { 200: { description: "The webhook as it is now.", body: webhookSchema } },
  refusals: [...webhookRefusals, contactsRefusal],
  examples: {
    off: {
      summary: "Switch it off",
      path: { webhook_id: EXAMPLE.webhookId },
      body: { state: "disabled" },
      status: 200,
      answer: { ...EXAMPLE_WEBHOOK, state: "disabled", disabled_reason: "by_user" },
      fresh: ["updated_at"],
    },
    contacts: {
      summary: "Have addresses sent along",
      path: { webhook_id: EXAMPLE.webhookId },
      body: { include: ["contacts"] },
      status: 200,
      answer: { ...EXAMPLE_WEBHOOK, include: ["contacts"] },
      fresh: ["updated_at"],
    },
    unknown: {
      summary: "An id that none of your webhooks has",
      path: { webhook_id: EXAMPLE.unknownId },
      body: { state: "active" },
      refusal: noSuchWebhook,
    },
  },
} as const satisfies Route;

/** PATCH /api/v3/webhooks/{webhook_id} */
export function updateWebhookHandler(context: WebhookContext): ApiHandler {
  return handlerFor(updateWebhookRoute).authenticated(context, async ({ path, body, caller }) => {
    // Another URL counts too: the webhook may include them already.
    if (body.include?.length || body.url !== undefined) requireScope(caller, "scans:read");
    const key = { id: path.webhook_id, userId: caller.userId };
    const webhook = await updateWebhook(context.db, key, {
      target: body.url === undefined ? undefined : requireTarget(body.url, context.allowedHosts),
      events: body.events,
      includeContacts: body.include && body.include.length > 0,
      state: body.state,
    });
    return { status: 200, body: toShownWebhook(webhook) };
  });
}
