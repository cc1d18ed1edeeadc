import type { Kysely } from "kysely";
import { LIMITS } from "../config.ts";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { type Listed, type ListWindow, positionTuple } from "../db/keyset.ts";
import { lockRowsOf } from "../db/user-lock.ts";
import { ScannerError } from "../errors.ts";
import type { EventType } from "./event-types.ts";
import { DELIVERY_TIMING } from "./timing.ts";
import { toWebhook, unknownWebhook, WEBHOOK_COLUMNS, type Webhook, type WebhookKey } from "./webhook.ts";

export type NewWebhook = WebhookKey & {
  readonly url: string;
  readonly host: string;
  readonly events: readonly EventType[];
  readonly includeContacts: boolean;
  readonly sealedSecret: string;
};

/** Makes a webhook. Throws `conflict` where the user has as many as may be, also of two that are made at once. */
export async function createWebhook(db: Kysely<DB>, webhook: NewWebhook): Promise<Webhook> {
  return await db.transaction().execute(async (trx) => {
    await lockRowsOf(trx, "webhooks", webhook.userId);
    const { count } = await trx
      .selectFrom("webhooks")
      .select((eb) => eb.fn.countAll<string>().as("count"))
      .where("created_by", "=", webhook.userId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= LIMITS.maxWebhooks) {
      const sentence = `You have ${count} webhooks, as many as may be. Delete one that you do not need.`;
      throw new ScannerError("conflict", sentence);
    }
    const row = await trx
      .insertInto("webhooks")
      .values({
        id: webhook.id,
        created_by: webhook.userId,
        url: webhook.url,
        host: webhook.host,
        events: [...new Set(webhook.events)],
        include_contacts: webhook.includeContacts,
        sealed_secret: webhook.sealedSecret,
      })
      .returning(WEBHOOK_COLUMNS)
      .executeTakeFirstOrThrow();
    return toWebhook(row);
  });
}

/** A page of the user's webhooks, oldest first. */
export async function listWebhooks(
  db: Kysely<DB>,
  userId: string,
  { after, limit }: ListWindow,
): Promise<Listed<Webhook>[]> {
  let query = db
    .selectFrom("webhooks")
    .select(WEBHOOK_COLUMNS)
    .select((eb) => eb.cast<string>("created_at", "text").as("position"))
    .where("created_by", "=", userId)
    .orderBy("webhooks.created_at")
    .orderBy("webhooks.id")
    .limit(limit);
  if (after) {
    query = query.where((eb) => eb(eb.refTuple("created_at", "id"), ">", positionTuple(after)));
  }
  const rows = await query.execute();
  return rows.map(({ position, ...row }) => ({
    row: toWebhook(row),
    position: { createdAt: position, id: row.id },
  }));
}

export type WebhookChanges = {
  readonly target?: { readonly url: string; readonly host: string } | undefined;
  readonly events?: readonly EventType[] | undefined;
  readonly includeContacts?: boolean | undefined;
  readonly state?: Webhook["state"] | undefined;
};

/**
 * Changes a webhook of the user's. One that is switched on, or told elsewhere, counts as never having failed. Throws
 * `not_found`.
 */
export async function updateWebhook(
  db: Kysely<DB>,
  { id, userId }: WebhookKey,
  { target, events, includeContacts, state }: WebhookChanges,
): Promise<Webhook> {
  const isAnew = target !== undefined || state === "active";
  const row = await db
    .updateTable("webhooks")
    .set((eb) => ({
      ...target,
      ...(events === undefined ? {} : { events: [...new Set(events)] }),
      ...(includeContacts === undefined ? {} : { include_contacts: includeContacts }),
      ...(state === "active" ? { state, disabled_reason: null } : {}),
      ...(state === "disabled"
        ? { state, disabled_reason: eb.fn.coalesce("disabled_reason", eb.val("by_user")) }
        : {}),
      ...(isAnew ? { failing_since: null } : {}),
      updated_at: eb.fn<Date>("now"),
    }))
    .where("id", "=", id)
    .where("created_by", "=", userId)
    .returning(WEBHOOK_COLUMNS)
    .executeTakeFirst();
  if (row) return toWebhook(row);
  throw unknownWebhook(id);
}

/**
 * Puts another secret in the place of a webhook's; the one before stays valid for a day. One that was rotated out
 * before that day was over ends at once: two are valid at a time. Throws `not_found`.
 */
export async function rotateSecret(
  db: Kysely<DB>,
  { id, userId }: WebhookKey,
  sealedSecret: string,
): Promise<Webhook> {
  const row = await db
    .updateTable("webhooks")
    .set((eb) => ({
      sealed_secret: sealedSecret,
      previous_sealed_secret: eb.ref("sealed_secret"),
      previous_secret_until: secondsFromNow(DELIVERY_TIMING.rotationSeconds),
      updated_at: eb.fn<Date>("now"),
    }))
    .where("id", "=", id)
    .where("created_by", "=", userId)
    .returning(WEBHOOK_COLUMNS)
    .executeTakeFirst();
  if (row) return toWebhook(row);
  throw unknownWebhook(id);
}

/** Deletes a webhook of the user's with its deliveries. What is on its way to it arrives. Throws `not_found`. */
export async function deleteWebhook(db: Kysely<DB>, { id, userId }: WebhookKey): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom("webhooks")
      .where("id", "=", id)
      .where("created_by", "=", userId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw unknownWebhook(id);
    await trx.deleteFrom("webhook_deliveries").where("webhook_id", "=", id).execute();
  });
}
