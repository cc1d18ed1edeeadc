import { randomBytes, randomUUID } from "node:crypto";
import { LIMITS } from "@contact-scanner/core/config";
import { createWebhook } from "@contact-scanner/core/webhooks/manage";
import { newWebhookSecret } from "@contact-scanner/core/webhooks/signature";
import * as z from "zod/mini";
import type { WebhookContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { requireScope } from "../http/authentication.ts";
import { EXAMPLE_SECRET, EXAMPLE_WEBHOOK } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { named } from "../http/schemas.ts";
import {
  contactsRefusal,
  requireTarget,
  toShownWebhook,
  webhookChoices,
  webhookWithSecret,
} from "../http/webhook-schemas.ts";

const { url, events, include } = webhookChoices;

const privateAddress = "10.0.0.7 is an IP address: a website is named by its domain.";

export const createWebhookRoute = {
  entry: "create-webhook",
  method: "POST",
  path: "/api/v3/webhooks",
  rights: "webhooks",
  scope: "webhooks",
  place: 10,
  tag: "Webhooks",
  summary: "Create a webhook",
  description:
    "From now on the URL is told when a scan or a batch that you start ends. Events are signed by the Standard Webhooks " +
    "specification; the answer alone tells the secret. Each event arrives at least once, for three days at growing " +
    "pauses until the receiver answers 2xx within 10 s.",
  body: named("WebhookRequest", z.strictObject({ url, events, include: z._default(include, []) })),
  answers: {
    201: {
      description: "The webhook, with its secret.",
      body: webhookWithSecret,
      headers: { Location: "Where the webhook is read." },
    },
  },
  refusals: [
    { code: "conflict", sentence: `You have ${LIMITS.maxWebhooks} webhooks, as many as may be.` },
    contactsRefusal,
  ],
  examples: {
    new: {
      summary: "A new webhook",
      body: { url: EXAMPLE_WEBHOOK.url, events: EXAMPLE_WEBHOOK.events },
      status: 201,
      answer: { ...EXAMPLE_WEBHOOK, secret: EXAMPLE_SECRET },
      fresh: ["id", "secret", "created_at", "updated_at"],
    },
    private: {
      summary: "A private address",
      body: { url: "https://10.0.0.7/hook", events: ["scan.completed"] },
      refusal: {
        code: "invalid_fields",
        detail: privateAddress,
        fields: [{ field: "url", detail: privateAddress }],
      },
    },
  },
} as const satisfies Route;

/** POST /api/v3/webhooks */
export function createWebhookHandler(context: WebhookContext): ApiHandler {
  return handlerFor(createWebhookRoute).authenticated(context, async ({ body, caller }) => {
    if (body.include.length > 0) requireScope(caller, "scans:read");
    const id = randomUUID();
    const secret = newWebhookSecret(randomBytes);
    const webhook = await createWebhook(context.db, {
      id,
      userId: caller.userId,
      ...requireTarget(body.url, context.allowedHosts),
      events: body.events,
      includeContacts: body.include.length > 0,
      sealedSecret: context.webhookSecrets.seal(secret, id),
    });
    return {
      status: 201,
      body: { ...toShownWebhook(webhook), secret },
      headers: { location: `/api/v3/webhooks/${id}` },
    };
  });
}
