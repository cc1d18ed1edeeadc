import { expressionBuilder, type Kysely, type Transaction } from "kysely";
import { parseRetryAfter } from "../backoff.ts";
import { LIMITS } from "../config.ts";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import type { PostResult } from "../http/poster.ts";
import { faultText } from "../site-text.ts";
import type { ClaimedDelivery } from "./claim.ts";
import { type DeliveryState, withTry } from "./delivery.ts";
import { DELIVERY_TIMING, retryPauseSeconds } from "./timing.ts";
import type { Webhook } from "./webhook.ts";

/** What became of a try. */
export type TryOutcome =
  | "delivered"
  /** It failed and is tried again. */
  | "failed"
  /** It failed, and there is no further try. */
  | "given_up"
  /** The receiver wants nothing more (410): the webhook is switched off. */
  | "gone"
  /** Too late: the try counted as lost by then, and somebody else has the delivery. */
  | "lost";

/** A request that was made for a delivery: when, how long it took, and its answer. */
export type MadeTry = { readonly startedAt: Date; readonly ms: number; readonly result: PostResult };

/** the status by which a receiver says that it wants nothing more (RFC 9110, 15.5.11) */
const GONE = 410;

/**
 * Notes what came of a try, in one transaction: of the delivery, and of its webhook, which is switched off where it is
 * gone, or took nothing for days. Only who has claimed the delivery last notes.
 */
export async function noteTry(
  { db, now, random }: { db: Kysely<DB>; now: () => number; random: () => number },
  delivery: ClaimedDelivery,
  { startedAt, ms, result }: MadeTry,
): Promise<{ outcome: TryOutcome; switchedOff: Webhook["disabled_reason"] }> {
  const error = errorOf(result);
  const pause =
    error === null || result.status === GONE
      ? undefined
      : retryPauseSeconds(delivery.attempts, { retryAfterMs: retryAfterOf(result, now()), random });
  const state: DeliveryState = error === null ? "delivered" : pause === undefined ? "failed" : "pending";
  const tries = withTry(delivery.tries, { at: startedAt.toISOString(), status: result.status, error, ms });
  return await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("webhook_deliveries")
      .set((eb) => ({
        state,
        tries,
        attempt_id: null,
        updated_at: eb.fn<Date>("now"),
        ...(pause === undefined ? {} : { due_at: secondsFromNow(pause) }),
      }))
      .where(isClaimedBy(delivery))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { outcome: "lost", switchedOff: null };
    if (state === "delivered") {
      await noteTaken(trx, delivery);
      return { outcome: "delivered", switchedOff: null };
    }
    if (result.status === GONE) {
      const isOff = await switchOff(trx, delivery, "gone");
      return { outcome: "gone", switchedOff: isOff ? "gone" : null };
    }
    await noteFailing(trx, delivery);
    if (state === "pending") return { outcome: "failed", switchedOff: null };
    const isOff = await switchOff(trx, delivery, "failing");
    return { outcome: "given_up", switchedOff: isOff ? "failing" : null };
  });
}

/** Deletes a delivery that turned out to have nothing to tell. */
export async function dropDelivery(db: Kysely<DB>, delivery: ClaimedDelivery): Promise<void> {
  await db.deleteFrom("webhook_deliveries").where(isClaimedBy(delivery)).execute();
}

function isClaimedBy({ id, attemptId }: ClaimedDelivery) {
  const eb = expressionBuilder<DB, "webhook_deliveries">();
  return eb.and([eb("id", "=", id), eb("attempt_id", "=", attemptId)]);
}

/** Why a try failed, in a sentence; null = the receiver took it. */
function errorOf(result: PostResult): string | null {
  if (result.kind === "failed") return faultText(result.message, LIMITS.maxErrorChars);
  const { status } = result;
  if (status >= 200 && status < 300) return null;
  if (status === GONE) return "The receiver answered HTTP 410: it wants nothing more.";
  if (status >= 300 && status < 400)
    return `The receiver answered HTTP ${status}: redirects are not followed.`;
  return `The receiver answered HTTP ${status}.`;
}

function retryAfterOf(result: PostResult, nowMs: number): number | null {
  return result.kind === "answered" ? parseRetryAfter(result.retryAfter, nowMs) : null;
}

async function noteTaken(trx: Transaction<DB>, delivery: ClaimedDelivery): Promise<void> {
  await trx
    .updateTable("webhooks")
    .set({ failing_since: null })
    .where(isReceiverOf(delivery))
    .where("failing_since", "is not", null)
    .execute();
}

async function noteFailing(trx: Transaction<DB>, delivery: ClaimedDelivery): Promise<void> {
  await trx
    .updateTable("webhooks")
    .set((eb) => ({ failing_since: eb.fn<Date>("now") }))
    .where(isReceiverOf(delivery))
    .where("failing_since", "is", null)
    .execute();
}

/** Whether the webhook is switched off by this: one that fails not before it has for days. */
async function switchOff(
  trx: Transaction<DB>,
  delivery: ClaimedDelivery,
  reason: "gone" | "failing",
): Promise<boolean> {
  let update = trx
    .updateTable("webhooks")
    .set((eb) => ({ state: "disabled", disabled_reason: reason, updated_at: eb.fn<Date>("now") }))
    .where(isReceiverOf(delivery))
    .where("state", "=", "active");
  if (reason === "failing") {
    const longAgo = secondsFromNow<"webhooks">(-DELIVERY_TIMING.failingSeconds);
    update = update.where("failing_since", "<=", longAgo);
  }
  const { numUpdatedRows } = await update.executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The webhook, unless its owner has named another receiver meanwhile, of whom the try tells nothing. */
function isReceiverOf({ webhook }: ClaimedDelivery) {
  const eb = expressionBuilder<DB, "webhooks">();
  return eb.and([eb("webhooks.id", "=", webhook.id), eb("webhooks.url", "=", webhook.url)]);
}
