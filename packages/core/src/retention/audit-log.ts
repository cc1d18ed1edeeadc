import { daysAgo, FROM_THE_OLDEST, type RetentionKind } from "./kind.ts";

/** rows a statement: few enough that Postgres finds each by its key, where it would read the table for more */
const ROWS_PER_BATCH = 1_000;

/** Lines on who did what. */
export const auditLog: RetentionKind = {
  name: "audit_log",
  daysKept: ({ keepAuditDays }) => keepAuditDays,

  async countDue(db, days) {
    const { due } = await db
      .selectFrom("audit_log")
      .select((eb) => eb.fn.countAll<string>().as("due"))
      .where("at", "<=", daysAgo(days))
      .executeTakeFirstOrThrow();
    return Number(due);
  },

  async deleteBatch(trx, days) {
    const { numDeletedRows } = await trx
      .with("due", (db) =>
        db
          .selectFrom("audit_log")
          .select("id")
          .where("at", "<=", daysAgo(days))
          .orderBy("at")
          .limit(ROWS_PER_BATCH)
          .forUpdate()
          .skipLocked(),
      )
      .deleteFrom("audit_log")
      .using("due")
      .whereRef("audit_log.id", "=", "due.id")
      .executeTakeFirstOrThrow();
    const deleted = Number(numDeletedRows);
    return { deleted, next: deleted < ROWS_PER_BATCH ? undefined : FROM_THE_OLDEST };
  },
};
