import { daysAgo, FROM_THE_OLDEST, type RetentionKind } from "./kind.ts";

/** rows a statement: few enough that Postgres finds each by its key, where it would read the table for more */
const ROWS_PER_BATCH = 1_000;

/**
 * What DNS said of mail domains that no scan has met since: it is kept for as long as the scans that tell it, counted
 * from when it could be asked again.
 */
export const mailDomains: RetentionKind = {
  name: "mail_domains",
  daysKept: ({ keepScanDays }) => keepScanDays,

  async countDue(db, days) {
    const { due } = await db
      .selectFrom("mail_domains")
      .select((eb) => eb.fn.countAll<string>().as("due"))
      .where("due_at", "<=", daysAgo(days))
      .executeTakeFirstOrThrow();
    return Number(due);
  },

  async deleteBatch(trx, days) {
    const { numDeletedRows } = await trx
      .with("due", (db) =>
        db
          .selectFrom("mail_domains")
          .select("domain")
          .where("due_at", "<=", daysAgo(days))
          .orderBy("due_at")
          .limit(ROWS_PER_BATCH)
          .forUpdate()
          .skipLocked(),
      )
      .deleteFrom("mail_domains")
      .using("due")
      .whereRef("mail_domains.domain", "=", "due.domain")
      .executeTakeFirstOrThrow();
    const deleted = Number(numDeletedRows);
    return { deleted, next: deleted < ROWS_PER_BATCH ? undefined : FROM_THE_OLDEST };
  },
};
