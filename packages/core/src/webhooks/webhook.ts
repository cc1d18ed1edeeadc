import type { Kysely, Selectable } from "kysely";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { EVENT_TYPES, type EventType } from "./event-types.ts";

/** Why a webhook is told nothing any more. */
export const DISABLED_REASONS = ["by_user", "gone", "failing"] as const;

/** A webhook as its owner sees it: without its secrets. */
export type Webhook = {
  readonly id: string;
  readonly url: string;
  readonly events: EventType[];
  readonly include_contacts: boolean;
  readonly state: "active" | "disabled";
  /** null while it is active */
  readonly disabled_reason: (typeof DISABLED_REASONS)[number] | null;
  /** Since when it took nothing of what it was told; null = it took the last, or there was nothing. */
  readonly failing_since: Date | null;
  /** Until when the secret before the last rotation signs as well; null = one secret signs. */
  readonly previous_secret_until: Date | null;
  readonly created_at: Date;
  readonly updated_at: Date;
};

/** A webhook by its id, and the user who must be its owner: others learn nothing of it. */
export type WebhookKey = { readonly id: string; readonly userId: string };

/** The columns that a webhook is shown by. */
export const WEBHOOK_COLUMNS = [
  "webhooks.id",
  "webhooks.url",
  "webhooks.events",
  "webhooks.include_contacts",
  "webhooks.state",
  "webhooks.disabled_reason",
  "webhooks.failing_since",
  "webhooks.previous_secret_until",
  "webhooks.created_at",
  "webhooks.updated_at",
] as const;

type ShownRow = Pick<
  Selectable<DB["webhooks"]>,
  (typeof WEBHOOK_COLUMNS)[number] extends `webhooks.${infer Column}` ? Column : never
>;

/** A row as its owner sees it. */
export function toWebhook(row: ShownRow): Webhook {
  return {
    ...row,
    events: EVENT_TYPES.filter((type) => row.events.includes(type)),
    state: row.state === "active" ? "active" : "disabled",
    disabled_reason: DISABLED_REASONS.find((reason) => reason === row.disabled_reason) ?? null,
  };
}

/** The user's webhook. Throws `not_found`. */
export async function requireWebhook(db: Kysely<DB>, { id, userId }: WebhookKey): Promise<Webhook> {
  const row = await db
    .selectFrom("webhooks")
    .select(WEBHOOK_COLUMNS)
    .where("id", "=", id)
    .where("created_by", "=", userId)
    .executeTakeFirst();
  if (row) return toWebhook(row);
  throw unknownWebhook(id);
}

/** The same where it is active. Throws `not_found`, and `conflict` where it is switched off. */
export async function requireActiveWebhook(db: Kysely<DB>, key: WebhookKey): Promise<Webhook> {
  const webhook = await requireWebhook(db, key);
  if (webhook.state === "active") return webhook;
  const sentence = `Webhook ${key.id} is switched off. PATCH it with {"state": "active"} first.`;
  throw new ScannerError("conflict", sentence);
}

/** The error (`not_found`) that the user has no webhook of this id. */
export function unknownWebhook(id: string): ScannerError {
  return new ScannerError("not_found", `You have no webhook ${id}. POST /api/v3/webhooks makes one.`);
}
