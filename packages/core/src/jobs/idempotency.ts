import { createHash } from "node:crypto";
import { expressionBuilder, type Transaction } from "kysely";
import { builtAtFirst, type Slot, slot } from "../db/built-once.ts";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { JOB_TIMING } from "./timing.ts";

/** A client's name for one submit: sent again, it gives the same job or batch and not another one. */
export type IdempotencyKey = { readonly userId: string; readonly key: string };

/** A key, and what it is sent with. */
export type RequestKey = IdempotencyKey & { readonly requestHash: string };

/** What a key stands for: the column that names it. */
export type KeptAs = "job_id" | "batch_id";

/** What a submit asks for, as a key remembers it. */
export function hashRequest(request: unknown): string {
  return createHash("sha256").update(JSON.stringify(request)).digest("hex");
}

/**
 * Gives a key to this transaction unless it stands for something; either way others who send it wait for the commit.
 * Then it is free (`isFreeKey`), or what it stands for is told by its row. Of no user there are no keys.
 */
export const claimingKey = builtAtFirst<RequestKey, { key: string }>((db) =>
  db
    .insertInto("idempotency_keys")
    .columns(["user_id", "key", "request_hash"])
    .expression((eb) =>
      eb
        .selectFrom("profiles")
        .where("id", "=", slot<string>("userId"))
        .select([
          "id as user_id",
          slot<string>("key").as("key"),
          slot<string>("requestHash").as("request_hash"),
        ]),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["user_id", "key"])
        .doUpdateSet((eb) => ({
          request_hash: eb.ref("excluded.request_hash"),
          created_at: eb.fn<Date>("now"),
          job_id: null,
          batch_id: null,
        }))
        // One that is free belongs to a submit that missed its job and starts anew.
        .where((eb) => eb.or([eb("idempotency_keys.created_at", "<=", expiry()), isFreeKey()])),
    )
    .returning("key"),
);

/** Whether a key stands for nothing yet. */
export function isFreeKey() {
  const eb = expressionBuilder<DB, "idempotency_keys">();
  return eb.and([eb("idempotency_keys.job_id", "is", null), eb("idempotency_keys.batch_id", "is", null)]);
}

/** A key in a statement that is built once. */
export type KeySlots = { readonly userId: Slot<string>; readonly key: Slot<string | null> };

/** The row of a key. */
export function isRowOf({ userId, key }: KeySlots) {
  const eb = expressionBuilder<DB, "idempotency_keys">();
  return eb.and([eb("idempotency_keys.user_id", "=", userId), eb("idempotency_keys.key", "=", key)]);
}

/**
 * The id of the job or batch that this key stands for, or undefined when the key is new: then it belongs to this
 * transaction, others who send it wait for the commit, and `keepKey` must tell what it stands for. Throws
 * `invalid_fields` when the key was used for another request in the last 24 hours.
 */
export async function claimKey(
  trx: Transaction<DB>,
  { userId, key }: IdempotencyKey,
  { requestHash, keptAs }: { requestHash: string; keptAs: KeptAs },
): Promise<string | undefined> {
  const claimed = await trx.executeQuery(claimingKey(trx, { userId, key, requestHash }));
  if (claimed.rows.length > 0) return undefined;
  const known = await trx
    .selectFrom("idempotency_keys")
    .select(["request_hash", `${keptAs} as kept`])
    .where("user_id", "=", userId)
    .where("key", "=", key)
    .executeTakeFirst();
  if (!known) throw new ScannerError("unavailable", "The Idempotency-Key expires right now. Try again.");
  if (known.request_hash === requestHash && known.kept !== null) return known.kept;
  throw keyReused();
}

/** Remembers what a key stands for that `claimKey` gave to this transaction. */
export async function keepKey(
  trx: Transaction<DB>,
  { userId, key }: IdempotencyKey,
  kept: { readonly job_id: string } | { readonly batch_id: string },
): Promise<void> {
  await trx
    .updateTable("idempotency_keys")
    .set(kept)
    .where("user_id", "=", userId)
    .where("key", "=", key)
    .execute();
}

function expiry() {
  return secondsFromNow<"idempotency_keys">(-JOB_TIMING.idempotencyKeyHours * 3_600);
}

/** The error (`invalid_fields`) of a key that was used for another request. */
export function keyReused(): ScannerError {
  const detail =
    "This Idempotency-Key was used for another request in the last 24 hours. Use a new key for a new request.";
  return new ScannerError("invalid_fields", detail, { fields: [{ field: "Idempotency-Key", detail }] });
}
