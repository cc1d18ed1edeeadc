import type { Kysely, Transaction } from "kysely";
import type { Actor } from "../audit-log/repository.ts";
import { LIMITS } from "../config.ts";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { type Listed, type ListWindow, positionTuple } from "../db/keyset.ts";
import { lockRowsOf } from "../db/user-lock.ts";
import { ScannerError } from "../errors.ts";
import { type ApiKeyRow, type ApiKeyWish, endApiKey, insertApiKey, SHOWN_KEY_COLUMNS } from "./repository.ts";

/** seconds of a day: as long a key counts that was made, whatever became of it */
const DAY_SECONDS = 86_400;

/** A page of the user's keys, those that have ended too, oldest first. */
export async function listOwnKeys(
  db: Kysely<DB>,
  userId: string,
  { after, limit }: ListWindow,
): Promise<Listed<ApiKeyRow>[]> {
  let query = db
    .selectFrom("api_keys")
    .select(SHOWN_KEY_COLUMNS)
    .select((eb) => eb.cast<string>("created_at", "text").as("position"))
    .where("user_id", "=", userId)
    .orderBy("api_keys.created_at")
    .orderBy("api_keys.id")
    .limit(limit);
  if (after) query = query.where((eb) => eb(eb.refTuple("created_at", "id"), ">", positionTuple(after)));
  const rows = await query.execute();
  return rows.map(({ position, ...row }) => ({ row, position: { createdAt: position, id: row.id } }));
}

/**
 * Makes a key for who asks. Throws `conflict` where they have as many as may be, also of two that are made at once.
 */
export async function addOwnKey(
  db: Kysely<DB>,
  wish: ApiKeyWish,
  ports: { readonly actor: Actor; readonly randomBytes: (size: number) => Buffer },
): Promise<{ readonly key: string; readonly row: ApiKeyRow }> {
  return await db.transaction().execute(async (trx) => {
    await lockRowsOf(trx, "keys", wish.userId);
    const count = await countKeys(trx, wish.userId);
    if (count >= LIMITS.maxApiKeys) {
      const sentence = `You have ${count} keys, those of the last day included that have ended: as many as may be.`;
      throw new ScannerError("conflict", sentence);
    }
    return await insertApiKey(trx, wish, ports);
  });
}

/** Ends a key of who asks; one that has ended stays as it is. Throws `not_found` where they have no such key. */
export async function revokeOwnKey(
  db: Kysely<DB>,
  { id, userId, actor }: { readonly id: string; readonly userId: string; readonly actor: Actor },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (await endApiKey(trx, { id, userId, actor })) return;
    const known = await trx
      .selectFrom("api_keys")
      .select("id")
      .where("id", "=", id)
      .where("user_id", "=", userId)
      .executeTakeFirst();
    if (!known) throw new ScannerError("not_found", `You have no key ${id}. GET /api/v3/keys lists yours.`);
  });
}

/**
 * Keys that let in, and those made within a day that have ended: whoever makes and revokes keys without end would fill
 * the table, whose rows stay.
 */
async function countKeys(trx: Transaction<DB>, userId: string): Promise<number> {
  const { count } = await trx
    .selectFrom("api_keys")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("user_id", "=", userId)
    .where((eb) =>
      eb.or([
        eb("created_at", ">", secondsFromNow<"api_keys">(-DAY_SECONDS)),
        eb.and([
          eb("revoked_at", "is", null),
          eb.or([eb("expires_at", "is", null), eb("expires_at", ">", eb.fn<Date>("now"))]),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}
