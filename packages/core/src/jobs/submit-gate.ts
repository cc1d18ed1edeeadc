import {
  type AliasableExpression,
  type AliasedExpression,
  expressionBuilder,
  type QueryCreator,
  type SqlBool,
} from "kysely";
import type { Slot } from "../db/built-once.ts";
import type { DB } from "../db/database.ts";
import { isFreeKey, isRowOf, type KeySlots } from "./idempotency.ts";
import { hasPlace } from "./job-conditions.ts";
import { isUsedUp, isWindowOver, type SubmitLimits } from "./submit-limits.ts";

/** Whose submit it is, what they may ask for, and under which key. */
export type SubmitGate = {
  readonly userId: Slot<string>;
  readonly limits: SubmitLimits;
  readonly key: KeySlots | undefined;
};

/** What the user's row counted before this submit; null where nothing is counted. */
type CounterRow = {
  readonly submits: number | null;
  readonly window_start: Date | null;
  readonly is_over: SqlBool;
  /** so many of the user's scans have a place, or fewer */
  readonly active: number | null;
};

/** What is known of the key; nulls where its row is gone. */
type KeyRow = {
  readonly key_is_free: SqlBool | null;
  readonly key_hash: string | null;
  readonly key_job: string | null;
};

/**
 * What a submit's statement asks before it writes, as one row: only of what limits and a key make a matter. No row =
 * the user has no profile.
 */
export function gateQuery(db: QueryCreator<DB>, gate: SubmitGate) {
  return db
    .selectFrom("profiles")
    .where("profiles.id", "=", gate.userId)
    .leftJoin(counterOf(db, gate), (join) => join.onTrue())
    .leftJoin(keyOf(db, gate), (join) => join.onTrue())
    .select(["is_over", "active", "submits", "window_start"])
    .select(["key_is_free", "key_hash", "key_job"]);
}

/** Whether the user may have one more scan at work, by the gate's row. */
export function hasOnePlace({ maxActiveScans }: SubmitLimits) {
  const eb = expressionBuilder<{ gate: Pick<CounterRow, "active"> }, "gate">();
  return maxActiveScans === 0 ? eb.lit(true) : eb("gate.active", "<", maxActiveScans);
}

/** Whether limits of the user are counted at all: then the counter's row is their lock. */
export function isCounted({ maxActiveScans, maxSubmitsPerMinute }: SubmitLimits): boolean {
  return maxActiveScans > 0 || maxSubmitsPerMinute > 0;
}

function counterOf(
  db: QueryCreator<DB>,
  { userId, limits }: SubmitGate,
): AliasedExpression<CounterRow, "counter"> {
  const eb = expressionBuilder<DB>();
  if (!isCounted(limits)) {
    return db
      .selectNoFrom([
        eb.cast<number | null>(eb.val(null), "integer").as("submits"),
        eb.cast<Date | null>(eb.val(null), "timestamptz").as("window_start"),
        eb.lit(false).as("is_over"),
        eb.cast<number | null>(eb.val(null), "integer").as("active"),
      ])
      .as("counter");
  }
  const { maxActiveScans, maxSubmitsPerMinute } = limits;
  return eb
    .selectFrom("submit_counters")
    .where("user_id", "=", userId)
    .select((counter) => [
      "submits",
      "window_start",
      (maxSubmitsPerMinute === 0 ? counter.lit(false) : isUsedUp(maxSubmitsPerMinute)).as("is_over"),
      activeAtMost(userId, maxActiveScans).as("active"),
    ])
    .as("counter");
}

/**
 * So many of the user's scans have a place, or fewer. Counted where the row does not know, where what it knows leaves
 * no room, and once a window: scans that operators start, whom no limit counts, are in it from then on. Of a window
 * that other code began, during a deploy or before a roll-back, the row knows nothing.
 */
function activeAtMost(userId: Slot<string>, maxActiveScans: number): AliasableExpression<number | null> {
  const eb = expressionBuilder<DB, "submit_counters">();
  if (maxActiveScans === 0) return eb.cast<number | null>(eb.val(null), "integer");
  const counted = eb
    .selectFrom("jobs")
    .where("created_by", "=", userId)
    .where(hasPlace())
    .select((job) => job.cast<number>(job.fn.countAll(), "integer").as("active"));
  return eb
    .case()
    .when(
      eb.and([
        eb("active_at_most", "<", maxActiveScans),
        eb("active_window", "=", eb.ref("window_start")),
        eb.not(isWindowOver()),
      ]),
    )
    .then(eb.ref("active_at_most"))
    .else(counted.$asScalar())
    .end();
}

function keyOf(db: QueryCreator<DB>, { key }: SubmitGate): AliasedExpression<KeyRow, "kept"> {
  const eb = expressionBuilder<DB>();
  if (key === undefined) {
    return db
      .selectNoFrom([
        eb.lit(true).as("key_is_free"),
        eb.cast<string | null>(eb.val(null), "text").as("key_hash"),
        eb.cast<string | null>(eb.val(null), "text").as("key_job"),
      ])
      .as("kept");
  }
  return eb
    .selectFrom("idempotency_keys")
    .where(isRowOf(key))
    .select((row) => [
      isFreeKey().as("key_is_free"),
      "request_hash as key_hash",
      row.cast<string | null>("job_id", "text").as("key_job"),
    ])
    .as("kept");
}
