import { type AliasableExpression, expressionBuilder, type SqlBool } from "kysely";
import type { Slot } from "../db/built-once.ts";
import type { DB } from "../db/database.ts";
import { isFreeKey, type KeySlots } from "./idempotency.ts";
import { hasPlace } from "./job-conditions.ts";
import { isUsedUp, type SubmitLimits } from "./submit-limits.ts";

/** Whose submit it is, what they may ask for, and under which key. */
export type SubmitGate = {
  readonly userId: Slot<string>;
  readonly limits: SubmitLimits;
  readonly key: KeySlots | undefined;
};

/** What a submit's statement asks before it writes: only of what limits and a key make a matter. */
export function gateColumns(gate: SubmitGate) {
  return [
    isOver(gate).as("is_over"),
    hasOnePlace(gate).as("has_place"),
    keyIsFree(gate).as("key_is_free"),
    ofKey(gate, "request_hash").as("key_hash"),
    ofKey(gate, "job_id").as("key_job"),
    submitsBefore(gate).as("submits"),
    windowBefore(gate).as("window_start"),
  ] as const;
}

/** Whether limits of the user are counted at all: then the counter's row is their lock. */
export function isCounted({ maxActiveScans, maxSubmitsPerMinute }: SubmitLimits): boolean {
  return maxActiveScans > 0 || maxSubmitsPerMinute > 0;
}

function isOver({ userId, limits }: SubmitGate): AliasableExpression<SqlBool> {
  const eb = expressionBuilder<DB>();
  if (limits.maxSubmitsPerMinute === 0) return eb.lit(false);
  return eb
    .selectFrom("submit_counters")
    .select(isUsedUp(limits.maxSubmitsPerMinute).as("is_over"))
    .where("user_id", "=", userId)
    .$asScalar();
}

/** What the user's row counted before this submit. */
function submitsBefore({ userId, limits }: SubmitGate): AliasableExpression<number | null> {
  const eb = expressionBuilder<DB>();
  if (!isCounted(limits)) return eb.cast<number | null>(eb.val(null), "integer");
  return eb.selectFrom("submit_counters").select("submits").where("user_id", "=", userId).$asScalar();
}

function windowBefore({ userId, limits }: SubmitGate): AliasableExpression<Date | null> {
  const eb = expressionBuilder<DB>();
  if (!isCounted(limits)) return eb.cast<Date | null>(eb.val(null), "timestamptz");
  return eb.selectFrom("submit_counters").select("window_start").where("user_id", "=", userId).$asScalar();
}

function hasOnePlace({ userId, limits: { maxActiveScans } }: SubmitGate): AliasableExpression<SqlBool> {
  const eb = expressionBuilder<DB>();
  if (maxActiveScans === 0) return eb.lit(true);
  return eb
    .selectFrom("jobs")
    .select((job) => job(job.fn.countAll<number>(), "<", maxActiveScans).as("has_place"))
    .where("created_by", "=", userId)
    .where(hasPlace())
    .$asScalar();
}

function keyIsFree({ key }: SubmitGate): AliasableExpression<SqlBool | null> {
  const eb = expressionBuilder<DB>();
  if (key === undefined) return eb.lit(true);
  return eb
    .selectFrom("idempotency_keys")
    .select(isFreeKey().as("is_free"))
    .where("user_id", "=", key.userId)
    .where("key", "=", key.key)
    .$asScalar();
}

function ofKey({ key }: SubmitGate, column: "request_hash" | "job_id"): AliasableExpression<string | null> {
  const eb = expressionBuilder<DB>();
  if (key === undefined) return eb.cast<string | null>(eb.val(null), "text");
  return eb
    .selectFrom("idempotency_keys")
    .select((row) => row.cast<string | null>(column, "text").as("of_key"))
    .where("user_id", "=", key.userId)
    .where("key", "=", key.key)
    .$asScalar();
}
