import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";

/** Whether a user of this id is known. */
export async function profileExists(db: Kysely<DB>, id: string): Promise<boolean> {
  const row = await db.selectFrom("profiles").select("id").where("id", "=", id).executeTakeFirst();
  return row !== undefined;
}

/** Makes the profile unless it exists. */
export async function ensureProfile(db: Kysely<DB>, profile: { id: string; email: string }): Promise<void> {
  await db
    .insertInto("profiles")
    .values(profile)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
