import { daysAgo, FROM_THE_OLDEST, type RetentionKind } from "./kind.ts";

/** rows a statement: few enough that Postgres finds each by its key, where it would read the table for more */
const ROWS_PER_BATCH = 1_000;

/** Messages that were given up: their jobs ended long ago, or went on by another message. */
export const deadLetters: RetentionKind = {
  name: "dead_letters",
  daysKept: ({ keepDeadLetterDays }) => keepDeadLetterDays,

  async countDue(db, days) {
    const { due } = await db
      .selectFrom("dead_letters")
      .select((eb) => eb.fn.countAll<string>().as("due"))
      .where("created_at", "<=", daysAgo(days))
      .executeTakeFirstOrThrow();
    return Number(due);
  },

  async deleteBatch(trx, days) {
    const { numDeletedRows } = await trx
      .with("due", (db) =>
        db
          .selectFrom("dead_letters")
          .select("message_id")
          .where("created_at", "<=", daysAgo(days))
          .orderBy("created_at")
          .limit(ROWS_PER_BATCH)
          .forUpdate()
          .skipLocked(),
      )
      .deleteFrom("dead_letters")
      .using("due")
      .whereRef("dead_letters.message_id", "=", "due.message_id")
      .executeTakeFirstOrThrow();
    const deleted = Number(numDeletedRows);
    return { deleted, next: deleted < ROWS_PER_BATCH ? undefined : FROM_THE_OLDEST };
  },
};
