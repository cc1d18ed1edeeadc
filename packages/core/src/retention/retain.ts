import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { type RetryPorts, retryTransaction } from "../db/retry-transaction.ts";
import { FROM_THE_OLDEST, type Place, type RetentionName, type RetentionSettings } from "./kind.ts";
import { RETENTION_KINDS } from "./kinds.ts";

/** What the settings say of a kind of row. */
export type RetentionCount = {
  readonly name: RetentionName;
  /** days that such rows are kept; 0 = for ever */
  readonly days: number;
  /** those that are due, or that were deleted */
  readonly rows: number;
};

/**
 * Deletes what is kept no longer, kind by kind and batch by batch, until nothing more is due or `isTimeUp`. Each batch
 * is a transaction of its own. Safe at any time, any number at once: what one of them holds the others skip, and what a
 * running scan works on is left to a later run. Gives back what went. Rejects when the database stays at fault; what
 * went until then is gone.
 */
export async function applyRetention(
  ports: RetryPorts,
  settings: RetentionSettings,
  { isTimeUp }: { isTimeUp: () => boolean },
): Promise<RetentionCount[]> {
  const counts: RetentionCount[] = [];
  for (const kind of RETENTION_KINDS) {
    const days = kind.daysKept(settings);
    let place: Place | undefined = days === 0 ? undefined : FROM_THE_OLDEST;
    let rows = 0;
    while (place !== undefined && !isTimeUp()) {
      const from: Place = place;
      const batch = await retryTransaction(ports, (trx) => kind.deleteBatch(trx, days, from));
      rows += batch.deleted;
      place = batch.next;
    }
    counts.push({ name: kind.name, days, rows });
  }
  const gone = counts.filter(({ rows }) => rows > 0).map(({ name, rows }) => [name, rows]);
  if (gone.length > 0) ports.log.info("Rows were deleted that are kept no longer", Object.fromEntries(gone));
  return counts;
}

/** How many rows of each kind are due. */
export async function countDueRows(db: Kysely<DB>, settings: RetentionSettings): Promise<RetentionCount[]> {
  const counts: RetentionCount[] = [];
  for (const kind of RETENTION_KINDS) {
    const days = kind.daysKept(settings);
    counts.push({ name: kind.name, days, rows: days === 0 ? 0 : await kind.countDue(db, days) });
  }
  return counts;
}
