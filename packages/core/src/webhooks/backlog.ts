import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { MAX_TRIES } from "./timing.ts";

/**
 * Gives up what is sent to nobody any more: deliveries of webhooks that were switched off or deleted, and those whose
 * last try nobody noted. Gives back how many there were. One that is under way is left to its sender.
 */
export async function giveUpUndeliverable(db: Kysely<DB>): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("webhook_deliveries")
    .set((eb) => ({ state: "failed", attempt_id: null, updated_at: eb.fn<Date>("now") }))
    .where("state", "=", "pending")
    .where((eb) => eb.or([eb("attempt_id", "is", null), eb("due_at", "<=", eb.fn<Date>("now"))]))
    .where((eb) =>
      eb.or([
        eb("attempts", ">=", MAX_TRIES),
        eb.not(
          eb.exists(
            eb
              .selectFrom("webhooks")
              .select("webhooks.id")
              .whereRef("webhooks.id", "=", "webhook_deliveries.webhook_id")
              .where("webhooks.state", "=", "active"),
          ),
        ),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Whether anybody has a webhook that is told anything. */
export async function anyActiveWebhook(db: Kysely<DB>): Promise<boolean> {
  const row = await db
    .selectFrom("webhooks")
    .select("id")
    .where("state", "=", "active")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * ms for which the delivery has been due that waits longest, 0 where none is. Those of webhooks that fail do not count:
 * they wait for their receivers, not for us.
 */
export async function backlogMs(db: Kysely<DB>): Promise<number> {
  const { seconds } = await db
    .selectFrom("webhook_deliveries")
    .innerJoin("webhooks", "webhooks.id", "webhook_deliveries.webhook_id")
    .select((eb) => {
      const waiting = eb.fn<Date>("age", [eb.fn<Date>("now"), eb.fn.min("webhook_deliveries.due_at")]);
      return eb.fn<string | null>("date_part", [eb.val("epoch"), waiting]).as("seconds");
    })
    .where("webhook_deliveries.state", "=", "pending")
    .where("webhook_deliveries.due_at", "<=", (eb) => eb.fn<Date>("now"))
    .where("webhooks.state", "=", "active")
    .where("webhooks.failing_since", "is", null)
    .executeTakeFirstOrThrow();
  return Math.max(0, Math.round(Number(seconds ?? 0) * 1_000));
}
