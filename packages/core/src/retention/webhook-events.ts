import { daysAgo, FROM_THE_OLDEST, type RetentionKind } from "./kind.ts";

/** rows a statement: few enough that Postgres finds each by its key, where it would read the table for more */
const ROWS_PER_BATCH = 1_000;

/** What webhooks were told, with its deliveries: none of them waits that long for its receiver. */
export const webhookEvents: RetentionKind = {
  name: "webhook_events",
  daysKept: ({ keepDeliveryDays }) => keepDeliveryDays,

  async countDue(db, days) {
    const { due } = await db
      .selectFrom("webhook_events")
      .select((eb) => eb.fn.countAll<string>().as("due"))
      .where("created_at", "<=", daysAgo(days))
      .executeTakeFirstOrThrow();
    return Number(due);
  },

  async deleteBatch(trx, days) {
    const { numDeletedRows } = await trx
      .with("due", (db) =>
        db
          .selectFrom("webhook_events")
          .select("id")
          .where("created_at", "<=", daysAgo(days))
          .orderBy("created_at")
          .limit(ROWS_PER_BATCH)
          .forUpdate()
          .skipLocked(),
      )
      .deleteFrom("webhook_events")
      .using("due")
      .whereRef("webhook_events.id", "=", "due.id")
      .executeTakeFirstOrThrow();
    const deleted = Number(numDeletedRows);
    return { deleted, next: deleted < ROWS_PER_BATCH ? undefined : FROM_THE_OLDEST };
  },
};
