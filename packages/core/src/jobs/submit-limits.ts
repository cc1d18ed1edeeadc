import { expressionBuilder, type Kysely, type Transaction } from "kysely";
import { builtAtFirst, slot } from "../db/built-once.ts";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { type Quota, ScannerError } from "../errors.ts";
import { ACTIVE_STATUSES } from "./job.ts";
import { hasPlace, waitsForPlace } from "./job-conditions.ts";

/** seconds in which a user's submits are counted: what `maxSubmitsPerMinute` names */
const WINDOW_SECONDS = 60;

/** What one user may ask for. */
export type SubmitLimits = {
  /** scans at work at one time: pending or running, neither waiting for a place nor paused; 0 = any number */
  readonly maxActiveScans: number;
  /** submits in a minute, one batch being one submit, a domain made or an address removed too; 0 = any number */
  readonly maxSubmitsPerMinute: number;
};

/** The limits of operators, who answer for themselves: none. */
export const NO_LIMITS: SubmitLimits = { maxActiveScans: 0, maxSubmitsPerMinute: 0 };

/**
 * Counts `submits` more of the user, in a window of a minute that begins with its first submit, and gives back what is
 * left. Throws `too_many_submits` when there is not room for all of them. The user's row stays locked until the
 * transaction ends, so that a user's submits follow one another, and `freePlaces` counts what all earlier ones
 * committed.
 */
export async function takeSubmits(
  trx: Transaction<DB>,
  { userId, limits, submits }: { userId: string; limits: SubmitLimits; submits: number },
): Promise<Quota | undefined> {
  const { maxActiveScans, maxSubmitsPerMinute: limit } = limits;
  if (maxActiveScans === 0 && limit === 0) return undefined;
  const row = await trx
    .insertInto("submit_counters")
    .values((eb) => ({ user_id: userId, window_start: eb.fn<Date>("now"), submits }))
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(countedOn(submits)))
    .returning((eb) => ["submits", "window_start", eb.fn<Date>("now").as("now")])
    .executeTakeFirstOrThrow();
  const quota = quotaOf(limits, row);
  // The refusal rolls the transaction back, and the count with it.
  if (quota && row.submits > limit) throw tooManySubmits(quota);
  return quota;
}

/** What is left of the user's submits, by their row; undefined where they are not limited. */
export function quotaOf(
  { maxSubmitsPerMinute: limit }: SubmitLimits,
  row: { readonly submits: number; readonly window_start: Date; readonly now: Date },
): Quota | undefined {
  if (limit === 0) return undefined;
  const windowEndMs = row.window_start.getTime() + WINDOW_SECONDS * 1_000;
  const seconds = Math.ceil((windowEndMs - row.now.getTime()) / 1_000);
  return {
    name: "submits",
    limit,
    remaining: Math.max(0, limit - row.submits),
    windowSeconds: WINDOW_SECONDS,
    resetSeconds: Math.min(WINDOW_SECONDS, Math.max(1, seconds)),
  };
}

/**
 * Keeps the user's other submits, and who releases their scans, until the transaction ends; makes the row it locks,
 * unless there is no such user.
 */
export const lockCounter = builtAtFirst<{ userId: string }, unknown>((db) =>
  db
    .insertInto("submit_counters")
    .columns(["user_id", "window_start", "submits"])
    .expression((eb) =>
      eb
        .selectFrom("profiles")
        .where("id", "=", slot<string>("userId"))
        .select((user) => [
          "id as user_id",
          user.fn<Date>("now").as("window_start"),
          user.lit(0).as("submits"),
        ]),
    )
    .onConflict((conflict) =>
      conflict.column("user_id").doUpdateSet((eb) => ({ submits: eb.ref("submit_counters.submits") })),
    ),
);

/**
 * The counter's columns with `submits` more, in a window that begins anew where the last one is over. Who may give
 * places has forgotten how many scans have one: the next single submit counts them.
 */
export function countedOn(submits: number) {
  const eb = expressionBuilder<DB, "submit_counters">();
  const begun = eb.case().when(isWindowOver());
  const window = begun.then(eb.fn<Date>("now")).else(eb.ref("submit_counters.window_start")).end();
  return {
    window_start: window,
    submits: begun
      .then(submits)
      .else(eb("submit_counters.submits", "+", submits))
      .end(),
    active_at_most: null,
    active_window: window,
  };
}

/** Whether there is no room for one submit more. */
export function isUsedUp(limit: number) {
  const eb = expressionBuilder<DB, "submit_counters">();
  return eb.and([eb("submit_counters.submits", ">=", limit), eb.not(isWindowOver())]);
}

/** Whether the window in which submits are counted is over. */
export function isWindowOver() {
  const eb = expressionBuilder<DB, "submit_counters">();
  return eb("submit_counters.window_start", "<=", secondsFromNow<"submit_counters">(-WINDOW_SECONDS));
}

/** Counts one submit in a transaction of its own, for work that takes several. */
export async function takeSubmit(
  db: Kysely<DB>,
  { userId, limits }: { userId: string; limits: SubmitLimits },
): Promise<Quota | undefined> {
  return await db.transaction().execute((trx) => takeSubmits(trx, { userId, limits, submits: 1 }));
}

/**
 * How many more scans the user may have at work, and how many of them are promised to scans that wait for a place. Call
 * after `takeSubmits`.
 */
export async function freePlaces(
  trx: Transaction<DB>,
  userId: string,
  { maxActiveScans }: SubmitLimits,
): Promise<{ readonly free: number; readonly promised: number }> {
  if (maxActiveScans === 0) return { free: Number.POSITIVE_INFINITY, promised: 0 };
  const { active, waiting } = await trx
    .selectFrom("jobs")
    .select((eb) => [
      eb.cast<number>(eb.fn.countAll().filterWhere(hasPlace()), "integer").as("active"),
      eb.cast<number>(eb.fn.countAll().filterWhere(waitsForPlace()), "integer").as("waiting"),
    ])
    .where("created_by", "=", userId)
    .where("status", "in", ACTIVE_STATUSES)
    .executeTakeFirstOrThrow();
  const free = Math.max(0, maxActiveScans - active);
  return { free, promised: Math.min(free, waiting) };
}

/** The error (`too_many_active_scans`) of a user who has as many pending and running scans as may be. */
export function tooManyActiveScans({ maxActiveScans: limit }: SubmitLimits): ScannerError {
  return new ScannerError(
    "too_many_active_scans",
    `As many of your scans are pending or running as may be: ${limit}. Submit this one when another has ended, or in a batch, where it waits.`,
    { quota: { name: "active-scans", limit, remaining: 0 } },
  );
}

/** The error (`too_many_submits`) of a user whose submits of this minute are used up. */
export function tooManySubmits(quota: Quota): ScannerError {
  return new ScannerError(
    "too_many_submits",
    `You have submitted as often as may be in a minute: ${quota.limit}. Go on in ${quota.resetSeconds} s. A batch of URLs is one submit; making a domain and removing an address are one each.`,
    { quota },
  );
}
