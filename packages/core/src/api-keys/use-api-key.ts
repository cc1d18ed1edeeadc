import type { Kysely } from "kysely";
import type { ApiKeyVerdict } from "../auth/authenticate.ts";
import { knownKeyScopes } from "../auth/scope.ts";
import { askedOften, slot } from "../db/built-once.ts";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";

/** seconds in which a key's use is noted once at most: a busy key would otherwise be a write a request */
const USE_NOTED_SECONDS = 60;

/**
 * Whom a key lets in, by its hash, and notes that it was used. Nothing is kept between two requests, so a revoked key
 * is refused at once; when it expires is the database's clock to say. One statement does both: a note of its own would
 * either keep the request waiting or be left behind where Lambda freezes the function after its answer. It waits for
 * nobody: where another request notes the same key at this moment, that is note enough.
 */
export async function useApiKey(db: Kysely<DB>, keyHash: string): Promise<ApiKeyVerdict> {
  const [row] = await keysOfHash(db, { keyHash });
  if (!row) return { kind: "refused", reason: "an unknown key", keyId: undefined };
  if (row.revoked_at !== null) return { kind: "refused", reason: "a revoked key", keyId: row.id };
  if (row.is_expired) return { kind: "refused", reason: "an expired key", keyId: row.id };
  return { kind: "valid", keyId: row.id, userId: row.user_id, scopes: knownKeyScopes(row.scopes) };
}

const keysOfHash = askedOften((db) =>
  db
    .with("noted", (cte) =>
      cte
        .updateTable("api_keys")
        .set((eb) => ({ last_used_at: eb.fn<Date>("now") }))
        .where("id", "in", (eb) =>
          eb
            .selectFrom("api_keys")
            .select("id")
            .where("key_hash", "=", slot<string>("keyHash"))
            .where("revoked_at", "is", null)
            .where((or) => or.or([or("expires_at", "is", null), or("expires_at", ">", or.fn<Date>("now"))]))
            .where((or) =>
              or.or([
                or("last_used_at", "is", null),
                or("last_used_at", "<", secondsFromNow<"api_keys">(-USE_NOTED_SECONDS)),
              ]),
            )
            .forUpdate()
            .skipLocked(),
        )
        .returning("id"),
    )
    .selectFrom("api_keys")
    .select(["id", "user_id", "scopes", "revoked_at"])
    .select((eb) => eb("expires_at", "<=", eb.fn<Date>("now")).as("is_expired"))
    .where("key_hash", "=", slot<string>("keyHash")),
);
