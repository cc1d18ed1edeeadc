import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { type Delivery, listDeliveries } from "./delivery.ts";
import { TEST_EVENT } from "./event-types.ts";
import { requireActiveWebhook, requireWebhook, type WebhookKey } from "./webhook.ts";

/** Has an event sent to a webhook that tells nothing but that it arrives. Throws `not_found` and `conflict`. */
export async function sendTest(db: Kysely<DB>, key: WebhookKey): Promise<Delivery> {
  await requireActiveWebhook(db, key);
  const { id } = await db
    .with("event", (query) =>
      query
        .insertInto("webhook_events")
        .values({ type: TEST_EVENT, data: { webhook_id: key.id } })
        .returning("id"),
    )
    .insertInto("webhook_deliveries")
    .columns(["event_id", "webhook_id"])
    .expression((eb) => eb.selectFrom("event").select(["event.id", eb.val(key.id).as("webhook_id")]))
    .returning("id")
    .executeTakeFirstOrThrow();
  return await requireDelivery(db, { webhookId: key.id, deliveryId: id });
}

/**
 * Has a delivery sent once more, whatever became of it, and again by the whole schedule where that fails. Throws
 * `not_found`, and `conflict` while a request of it is under way or its webhook is switched off.
 */
export async function redeliver(db: Kysely<DB>, key: WebhookKey, deliveryId: string): Promise<Delivery> {
  await requireWebhook(db, key);
  await requireDelivery(db, { webhookId: key.id, deliveryId });
  await requireActiveWebhook(db, key);
  const { numUpdatedRows } = await db
    .updateTable("webhook_deliveries")
    .set((eb) => ({
      state: "pending",
      attempts: 0,
      attempt_id: null,
      due_at: eb.fn<Date>("now"),
      updated_at: eb.fn<Date>("now"),
    }))
    .where("id", "=", deliveryId)
    .where("webhook_id", "=", key.id)
    .where((eb) => eb.or([eb("attempt_id", "is", null), eb("due_at", "<=", eb.fn<Date>("now"))]))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new ScannerError("conflict", `Delivery ${deliveryId} is under way. See what comes of it first.`);
  }
  return await requireDelivery(db, { webhookId: key.id, deliveryId });
}

async function requireDelivery(
  db: Kysely<DB>,
  part: { webhookId: string; deliveryId: string },
): Promise<Delivery> {
  const [found] = await listDeliveries(db, part, { after: undefined, limit: 1 });
  if (found) return found.row;
  throw new ScannerError(
    "not_found",
    `There is no delivery ${part.deliveryId} of this webhook. It may be kept no longer.`,
  );
}
