import { daysAgo, FROM_THE_OLDEST, type RetentionKind } from "./kind.ts";

/** rows a statement: few enough that Postgres finds each by its key, where it would read the table for more */
const ROWS_PER_BATCH = 1_000;

/** Keys of submits; a day after its submit a key is free for another one, stored or not. */
export const idempotencyKeys: RetentionKind = {
  name: "idempotency_keys",
  daysKept: ({ keepKeyDays }) => keepKeyDays,

  async countDue(db, days) {
    const { due } = await db
      .selectFrom("idempotency_keys")
      .select((eb) => eb.fn.countAll<string>().as("due"))
      .where("created_at", "<=", daysAgo(days))
      .executeTakeFirstOrThrow();
    return Number(due);
  },

  async deleteBatch(trx, days) {
    const { numDeletedRows } = await trx
      .with("due", (db) =>
        db
          .selectFrom("idempotency_keys")
          .select(["user_id", "key"])
          .where("created_at", "<=", daysAgo(days))
          .orderBy("created_at")
          .limit(ROWS_PER_BATCH)
          .forUpdate()
          .skipLocked(),
      )
      .deleteFrom("idempotency_keys")
      .using("due")
      .whereRef("idempotency_keys.user_id", "=", "due.user_id")
      .whereRef("idempotency_keys.key", "=", "due.key")
      .executeTakeFirstOrThrow();
    const deleted = Number(numDeletedRows);
    return { deleted, next: deleted < ROWS_PER_BATCH ? undefined : FROM_THE_OLDEST };
  },
};
