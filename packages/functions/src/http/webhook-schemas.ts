import { LIMITS } from "@contact-scanner/core/config";
import { ScannerError } from "@contact-scanner/core/errors";
import type { AllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { DELIVERY_STATES } from "@contact-scanner/core/webhooks/delivery";
import { EVENT_TYPES } from "@contact-scanner/core/webhooks/event-types";
import { DISABLED_REASONS, type Webhook } from "@contact-scanner/core/webhooks/webhook";
import { parseWebhookUrl } from "@contact-scanner/core/webhooks/webhook-url";
import * as z from "zod/mini";
import { described, listOf, named } from "./schemas.ts";

/** `{webhook_id}` of a path. */
export const webhookPath = z.object({ webhook_id: described("The webhook's id.", z.uuid()) });

/** `{webhook_id}` and `{delivery_id}` of a path. */
export const deliveryPath = z.extend(webhookPath, {
  delivery_id: described("The delivery's id.", z.uuid()),
});

const eventType = named("EventType", z.enum(EVENT_TYPES));

const state = named("WebhookState", z.enum(["active", "disabled"]));

const include = z.array(z.enum(["contacts"]));

const INCLUDE_SENTENCE = `\`contacts\`: an event carries the addresses that it is about, at most ${LIMITS.webhookContacts}. Without it none does.`;

/** What a webhook's owner chooses. */
export const webhookChoices = {
  url: described(
    "Where events are posted to: a public https address, on port 443. Redirects are not followed.",
    z.string(),
  ),
  events: described(
    "What it is told of: scans and batches that you started.",
    z.array(eventType).check(z.minLength(1), z.maxLength(EVENT_TYPES.length)),
  ),
  include: described(INCLUDE_SENTENCE, include.check(z.maxLength(1))),
};

/** What switches a webhook on and off. */
export const chosenState = described(
  "`active` switches a webhook on again; what it was not told meanwhile is not told then.",
  state,
);

const webhookFields = {
  id: z.uuid(),
  url: z.string(),
  events: z.array(eventType),
  include: described(INCLUDE_SENTENCE, include),
  state,
  disabled_reason: described(
    "`by_user`; `gone`: its receiver answered 410; `failing`: it took nothing for five days. null while it is active.",
    z.nullable(z.enum(DISABLED_REASONS)),
  ),
  failing_since: described(
    "Since when it took nothing of what it was told; null where it took the last, or there was nothing.",
    z.nullable(z.date()),
  ),
  previous_secret_until: described(
    "Until when events are signed by the secret before the last rotation as well.",
    z.nullable(z.date()),
  ),
  created_at: z.date(),
  updated_at: z.date(),
};

/** A webhook as the API shows it. */
export const webhookSchema = named("Webhook", z.object(webhookFields));

/** The same in the one answer that tells its secret. */
export const webhookWithSecret = named(
  "WebhookWithSecret",
  z.object({
    ...webhookFields,
    secret: described("By which events are signed. It is shown this once.", z.string()),
  }),
);

export const webhookList = listOf("WebhookList", webhookSchema);

/** A webhook as an answer shows it. */
export function toShownWebhook({ include_contacts, ...webhook }: Webhook): z.input<typeof webhookSchema> {
  return { ...webhook, include: include_contacts ? ["contacts"] : [] };
}

export const deliveryState = named("DeliveryState", z.enum(DELIVERY_STATES));

/** A delivery as the API shows it. */
export const deliverySchema = named(
  "Delivery",
  z.object({
    id: z.uuid(),
    webhook_id: z.uuid(),
    event_id: described("The event's id, the same at each try: the header `webhook-id`.", z.uuid()),
    event_type: described("As the webhook asks for it, or `webhook.test`.", z.string()),
    job_id: described("The scan that it is about.", z.nullable(z.uuid())),
    batch_id: described("The batch that it is about.", z.nullable(z.uuid())),
    state: deliveryState,
    attempts: described("Tries begun since it was last sent by hand.", z.int()),
    next_try_at: described("null where there will be none.", z.nullable(z.date())),
    tries: described(
      "The last 20 tries, oldest first.",
      z.array(
        z.object({
          at: z.iso.datetime(),
          status: described("What the receiver answered; null = nothing.", z.nullable(z.int())),
          error: described("Why it failed; null = the receiver took it (any 2xx).", z.nullable(z.string())),
          ms: z.int(),
        }),
      ),
    ),
    created_at: z.date(),
  }),
);

export const deliveryList = listOf("DeliveryList", deliverySchema);

/** Where a webhook is to be told. Throws `invalid_fields`, naming the field, for what is no public https address. */
export function requireTarget(input: string, allowedHosts: AllowedHosts): { url: string; host: string } {
  const parsed = parseWebhookUrl(input, allowedHosts);
  if (parsed.ok) return { url: parsed.url, host: parsed.host };
  throw new ScannerError("invalid_fields", parsed.detail, {
    fields: [{ field: "url", detail: parsed.detail }],
  });
}

/** Why a call is refused that would have addresses sent to where its caller says. */
export const contactsRefusal = {
  code: "insufficient_scope",
  sentence: "Who has addresses sent along must be able to read them: that needs the scope `scans:read` too.",
} as const;

/** Why calls about one webhook are refused. */
export const webhookRefusals = [
  { code: "not_found", sentence: "You have no such webhook: others' are theirs alone." },
] as const;
