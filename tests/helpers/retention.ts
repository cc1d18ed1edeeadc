import type { DB } from "@contact-scanner/core/db/database";
import type { RetryPorts } from "@contact-scanner/core/db/retry-transaction";
import type { RetentionSettings } from "@contact-scanner/core/retention/kind";
import type { Kysely } from "kysely";
import { silentLog } from "./silent-log.ts";

/** Nothing is ever due. */
export const forEver: RetentionSettings = {
  keepScanDays: 0,
  keepGoneContactDays: 0,
  keepKeyDays: 0,
  keepDeadLetterDays: 0,
  keepAuditDays: 0,
  keepFrontierDays: 0,
  keepDeliveryDays: 0,
};

export const untilDone = { isTimeUp: () => false };

/** What retention works with; a fault of the database is met at once. */
export function retentionPorts(db: Kysely<DB>): RetryPorts {
  return {
    db,
    clock: { now: () => 0, sleep: async () => {} },
    random: () => 0,
    log: silentLog,
    signal: AbortSignal.abort(),
  };
}

/** Empties the tables that retention deletes from, with all that goes with their rows. */
export async function deleteWhatAges(db: Kysely<DB>): Promise<void> {
  for (const table of [
    "idempotency_keys",
    "dead_letters",
    "audit_log",
    "webhook_events",
    "mail_domains",
    "jobs",
    "domains",
  ] as const) {
    await db.deleteFrom(table).execute();
  }
}
