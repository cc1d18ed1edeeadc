import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { OPERATOR, recordDeed } from "../audit-log/repository.ts";
import { askedOften, slot } from "../db/built-once.ts";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";

/** The advisory lock of who adds profiles by address: one number, and nothing else in this database has it. */
const LOCK_KEY = 20_261_126;

/** Whether a user of this id is known. */
export async function profileExists(db: Kysely<DB>, id: string): Promise<boolean> {
  return (await profilesOfId(db, { id })).length > 0;
}

const profilesOfId = askedOften<{ id: string }, { id: string }>((db) =>
  db.selectFrom("profiles").select("id").where("id", "=", slot<string>("id")),
);

/** Makes the profile unless it exists; whether it made it. */
export async function ensureProfile(
  db: Kysely<DB>,
  profile: { id: string; email: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("profiles")
    .values(profile)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The same by an operator, which is written down where it makes the profile. */
export async function ensureProfileByOperator(
  db: Kysely<DB>,
  profile: { id: string; email: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (await ensureProfile(trx, profile)) await recordAdded(trx, profile.id);
  });
}

async function recordAdded(trx: Transaction<DB>, id: string): Promise<void> {
  await recordDeed(trx, { actor: OPERATOR, action: "user.add", target: id });
}

/** The id of the oldest profile that has this address; undefined where none has. */
export async function findProfileByEmail(db: Kysely<DB>, email: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("profiles")
    .select("id")
    .where("email", "=", email)
    .orderBy("created_at")
    .executeTakeFirst();
  return row?.id;
}

/**
 * The profile of this address, of this id where one is given; made, and that written down, unless there is one. Throws
 * `conflict` when the id has the profile of another address.
 */
export async function addProfile(
  db: Kysely<DB>,
  { id, email }: { id: string | undefined; email: string },
): Promise<{ id: string; added: boolean }> {
  return await db.transaction().execute(async (trx) => {
    // Addresses are not unique by a constraint: one who adds waits for the other.
    await trx.selectNoFrom((eb) => eb.fn("pg_advisory_xact_lock", [eb.val(LOCK_KEY)]).as("locked")).execute();
    const known = await trx
      .selectFrom("profiles")
      .select(["id", "email"])
      .where((eb) => (id === undefined ? eb("email", "=", email) : eb("id", "=", id)))
      .orderBy("created_at")
      .executeTakeFirst();
    if (known && known.email !== email) {
      throw new ScannerError("conflict", `${known.id} is the profile of ${known.email ?? "no address"}.`);
    }
    if (known) return { id: known.id, added: false };
    const profile = { id: id ?? randomUUID(), email };
    await trx.insertInto("profiles").values(profile).execute();
    await recordAdded(trx, profile.id);
    return { id: profile.id, added: true };
  });
}

/** Every profile, the oldest first. */
export async function listProfiles(db: Kysely<DB>): Promise<{ id: string; email: string | null }[]> {
  return await db
    .selectFrom("profiles")
    .select(["id", "email"])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}
