import { randomUUID } from "node:crypto";
import type { Kysely, Selectable, Transaction } from "kysely";
import { type Actor, OPERATOR, recordDeed } from "../audit-log/repository.ts";
import { createApiKey } from "../auth/api-key.ts";
import type { Scope } from "../auth/scope.ts";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { isMissingReference } from "../db/fault.ts";
import { ScannerError } from "../errors.ts";

/** A key as lists show it: nothing of it leads back to the key. */
export type ApiKeyRow = Omit<Selectable<DB["api_keys"]>, "key_hash">;

export const SHOWN_KEY_COLUMNS = [
  "id",
  "prefix",
  "name",
  "user_id",
  "scopes",
  "created_at",
  "expires_at",
  "last_used_at",
  "revoked_at",
] as const;

export type ApiKeyWish = {
  readonly userId: string;
  readonly name: string | undefined;
  readonly scopes: readonly Scope[];
  /** undefined = it does not expire */
  readonly expiresInSeconds: number | undefined;
};

/**
 * Makes a key for a user, as an operator. The key itself is in the answer alone: nobody can read it later. Throws
 * `not_found` where there is no such user.
 */
export async function addApiKey(
  db: Kysely<DB>,
  wish: ApiKeyWish,
  randomBytes: (size: number) => Buffer,
): Promise<{ readonly key: string; readonly row: ApiKeyRow }> {
  try {
    return await db.transaction().execute((trx) => insertApiKey(trx, wish, { actor: OPERATOR, randomBytes }));
  } catch (error) {
    if (!isMissingReference(error)) throw error;
    throw new ScannerError("not_found", `There is no user ${wish.userId}.`, { cause: error });
  }
}

/** Makes a key, and writes down that it was made, in one transaction. */
export async function insertApiKey(
  trx: Transaction<DB>,
  { userId, name, scopes, expiresInSeconds }: ApiKeyWish,
  { actor, randomBytes }: { readonly actor: Actor; readonly randomBytes: (size: number) => Buffer },
): Promise<{ readonly key: string; readonly row: ApiKeyRow }> {
  const { key, prefix, hash } = createApiKey(randomBytes);
  const expires =
    expiresInSeconds === undefined ? {} : { expires_at: secondsFromNow<"api_keys">(expiresInSeconds) };
  const row = await trx
    .insertInto("api_keys")
    .values({
      id: randomUUID(),
      prefix,
      key_hash: hash,
      name: name ?? null,
      user_id: userId,
      scopes: [...scopes],
      ...expires,
    })
    .returning(SHOWN_KEY_COLUMNS)
    .executeTakeFirstOrThrow();
  await recordDeed(trx, { actor, action: "key.add", target: row.id });
  return { key, row };
}

/** Every key, the oldest first. */
export async function listApiKeys(db: Kysely<DB>): Promise<ApiKeyRow[]> {
  return await db
    .selectFrom("api_keys")
    .select(SHOWN_KEY_COLUMNS)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/**
 * Ends a key for good, as an operator; a key that has ended stays as it is. Throws `not_found` where there is no such
 * key.
 */
export async function revokeApiKey(db: Kysely<DB>, id: string): Promise<ApiKeyRow> {
  return await db.transaction().execute(async (trx) => {
    const revoked = await endApiKey(trx, { id, actor: OPERATOR });
    if (revoked) return revoked;
    const known = await trx
      .selectFrom("api_keys")
      .select(SHOWN_KEY_COLUMNS)
      .where("id", "=", id)
      .executeTakeFirst();
    if (known) return known;
    throw new ScannerError("not_found", `There is no key ${id}. contact-scanner keys list shows them.`);
  });
}

/**
 * Ends a key, of this user where one is named, and writes that down; undefined = there is none, or it has ended. No
 * request that comes after the commit is let in by it.
 */
export async function endApiKey(
  trx: Transaction<DB>,
  { id, userId, actor }: { readonly id: string; readonly userId?: string; readonly actor: Actor },
): Promise<ApiKeyRow | undefined> {
  let ending = trx
    .updateTable("api_keys")
    .set((eb) => ({ revoked_at: eb.fn<Date>("now") }))
    .where("id", "=", id)
    .where("revoked_at", "is", null);
  if (userId !== undefined) ending = ending.where("user_id", "=", userId);
  const revoked = await ending.returning(SHOWN_KEY_COLUMNS).executeTakeFirst();
  if (revoked) await recordDeed(trx, { actor, action: "key.revoke", target: id });
  return revoked;
}
