import { expressionBuilder, type Kysely, type Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import type { Listed, ListWindow } from "../db/keyset.ts";
import type { Usage } from "./usage.ts";

/** What a user's scans used, and how many of them ended. */
export type UserUsage = Usage & {
  readonly userId: string;
  /** The key that started them; none = a token, a schedule or an operator. */
  readonly apiKeyId?: string | null | undefined;
  readonly scansComplete?: number;
  readonly scansFailed?: number;
  readonly scansCancelled?: number;
};

/**
 * Adds to the users' rows of today, in UTC and by the database's clock, and to those of their keys; nothing for who
 * used nothing. The rows stay locked until the commit, and a user's scans wait for each other there: call it last in a
 * transaction, and once, so that nobody waits for long, and none for each other.
 */
export async function addUsage(trx: Transaction<DB>, usages: readonly UserUsage[]): Promise<void> {
  const { users, keys } = usageRows(usages);
  if (users.length === 0) return;
  await trx
    .insertInto("usage_days")
    .values(users.map((row) => ({ ...row, day: today() })))
    .onConflict((conflict) => conflict.columns(["user_id", "day"]).doUpdateSet(addedUsage("usage_days")))
    .execute();
  if (keys.length === 0) return;
  await trx
    .insertInto("usage_key_days")
    .values(keys.map((row) => ({ ...row, day: today() })))
    .onConflict((conflict) =>
      conflict.columns(["user_id", "day", "api_key_id"]).doUpdateSet(addedUsage("usage_key_days")),
    )
    .execute();
}

/** Rows of a day's usage, but for the day. */
export type UsageRows = ReturnType<typeof usageRows>;

/**
 * What is to be added to the rows of users and of keys, in one order for every writer: two transactions that touch the
 * same rows wait for each other instead of deadlocking. A key is one user's, whose row is locked before it: the order
 * of keys is nobody's matter.
 */
export function usageRows(usages: readonly UserUsage[]) {
  const users = [...Map.groupBy(usages, ({ userId }) => userId)]
    .map(([userId, ofUser]) => ({ user_id: userId, ...sumOf(ofUser) }))
    .filter(hasCounts)
    .toSorted((a, b) => (a.user_id < b.user_id ? -1 : 1));
  const ofKeys = usages.flatMap(({ apiKeyId, ...usage }) => (apiKeyId ? { ...usage, apiKeyId } : []));
  const keys = [...Map.groupBy(ofKeys, ({ apiKeyId }) => apiKeyId)]
    .flatMap(([apiKeyId, ofKey]) =>
      [...Map.groupBy(ofKey, ({ userId }) => userId)].map(([userId, ofUser]) => {
        return { user_id: userId, api_key_id: apiKeyId, ...sumOf(ofUser) };
      }),
    )
    .filter(hasCounts);
  return { users, keys };
}

/** The columns that count, of both tables. */
export const COUNTS = [
  "scans_complete",
  "scans_failed",
  "scans_cancelled",
  "pages",
  "contacts",
  "bytes",
  "cpu_ms",
] as const;

type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;

function sumOf(usages: readonly UserUsage[]): Counts {
  const sum = (count: (usage: UserUsage) => number | undefined) =>
    usages.reduce((total, usage) => total + (count(usage) ?? 0), 0);
  return {
    scans_complete: sum(({ scansComplete }) => scansComplete),
    scans_failed: sum(({ scansFailed }) => scansFailed),
    scans_cancelled: sum(({ scansCancelled }) => scansCancelled),
    pages: sum(({ pages }) => pages),
    contacts: sum(({ contacts }) => contacts),
    bytes: sum(({ bytes }) => bytes),
    cpu_ms: sum(({ cpuMs }) => cpuMs),
  };
}

function hasCounts(counts: Counts): boolean {
  return COUNTS.some((column) => counts[column] > 0);
}

/** What stands in a row and what is inserted anew, added up. */
export function addedUsage(table: "usage_days" | "usage_key_days") {
  const eb = expressionBuilder<
    DB & { excluded: DB["usage_days"] },
    "usage_days" | "usage_key_days" | "excluded"
  >();
  return Object.fromEntries(
    COUNTS.map((column) => [column, eb(`${table}.${column}`, "+", eb.ref(`excluded.${column}`))]),
  );
}

/** The date in UTC, whatever time zone the session has. */
export function today() {
  const eb = expressionBuilder<DB, "usage_days">();
  return eb.cast<Date>(eb.fn("timezone", [eb.val("UTC"), eb.fn("now")]), "date");
}

/** What a user's scans used on one day. */
export type UsageDay = {
  /** a date in UTC, as `2026-01-31` */
  readonly day: string;
  readonly scans_complete: number;
  readonly scans_failed: number;
  readonly scans_cancelled: number;
  readonly pages: number;
  readonly contacts: number;
  readonly bytes: number;
  readonly cpu_ms: number;
};

/** A page of the user's days from one date to another, both included, oldest first; those without scans have no row. */
export async function listUsage(
  db: Kysely<DB>,
  { userId, from, to }: { userId: string; from: string; to: string },
  { after, limit }: ListWindow,
): Promise<Listed<UsageDay>[]> {
  let query = db
    .selectFrom("usage_days")
    .select(["scans_complete", "scans_failed", "scans_cancelled"])
    .select((eb) => [
      eb.cast<string>("day", "text").as("day"),
      // What is counted stays far below 2^53, up to which these are exact.
      eb.cast<number>("pages", "double precision").as("pages"),
      eb.cast<number>("contacts", "double precision").as("contacts"),
      eb.cast<number>("bytes", "double precision").as("bytes"),
      eb.cast<number>("cpu_ms", "double precision").as("cpu_ms"),
    ])
    .where("user_id", "=", userId)
    .where((eb) => eb.between("day", dateOf(from), dateOf(to)))
    .orderBy("usage_days.day")
    .limit(limit);
  if (after) query = query.where("day", ">", dateOf(after.createdAt.slice(0, "2026-01-31".length)));
  const rows = await query.execute();
  return rows.map((row) => ({ row, position: { createdAt: `${row.day} 00:00:00+00`, id: userId } }));
}

/** A date for Postgres: as a `Date` it would be read in the session's time zone. */
export function dateOf(date: string) {
  const eb = expressionBuilder<DB, "usage_days">();
  return eb.cast<Date>(eb.val(date), "date");
}
