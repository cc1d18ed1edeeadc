import type { Kysely, Transaction } from "kysely";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";

/** Whole days that each kind of row is kept; 0 = for ever. `LIMITS` has the defaults, with their reasons. */
export type RetentionSettings = {
  readonly keepScanDays: number;
  readonly keepGoneContactDays: number;
  readonly keepKeyDays: number;
  readonly keepDeadLetterDays: number;
  readonly keepAuditDays: number;
  readonly keepFrontierDays: number;
  readonly keepDeliveryDays: number;
};

export type RetentionName =
  | "scan_rows"
  | "gone_contacts"
  | "unshown_contents"
  | "idempotency_keys"
  | "dead_letters"
  | "audit_log"
  | "webhook_events"
  | "frontier"
  | "mail_domains";

/** Where a batch begins that does not begin with the oldest row: values of the row before it, as text. */
export type Place = readonly string[];

/** From the oldest row on. */
export const FROM_THE_OLDEST: Place = [];

export type Batch = {
  /** rows, those that went with them not counted */
  readonly deleted: number;
  /** where the next batch begins; undefined = nothing more is due, but what others hold right now */
  readonly next: Place | undefined;
};

/** A kind of row that is deleted some time after it was of use. */
export type RetentionKind = {
  readonly name: RetentionName;
  /** days that these settings keep such a row; 0 = for ever */
  readonly daysKept: (settings: RetentionSettings) => number;
  /** rows that are older */
  readonly countDue: (db: Kysely<DB>, days: number) => Promise<number>;
  /**
   * Deletes some of them, a bounded number. Rows that another transaction holds are skipped, so any number may run at
   * the same time, beside scans too; what was deleted twice, after a lost answer, is deleted.
   */
  readonly deleteBatch: (trx: Transaction<DB>, days: number, place: Place) => Promise<Batch>;
};

/** The time so many days ago, by the database's clock. */
export function daysAgo<Table extends keyof DB>(days: number) {
  return secondsFromNow<Table>(-days * 86_400);
}
