import { randomBytes, randomUUID } from "node:crypto";
import { addApiKey, listApiKeys, revokeApiKey } from "@contact-scanner/core/api-keys/repository";
import { useApiKey } from "@contact-scanner/core/api-keys/use-api-key";
import { hashApiKey } from "@contact-scanner/core/auth/api-key";
import { secondsFromNow } from "@contact-scanner/core/db/clock";
import { describe, expect, test } from "vitest";
import { newApiKey } from "../../helpers/api-keys.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

async function rowOf(id: string) {
  return await db.selectFrom("api_keys").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

/** Whether the key lets its user in, and if not why. */
async function verdictOn(key: string): Promise<string> {
  const verdict = await useApiKey(db, hashApiKey(key));
  return verdict.kind === "valid" ? "valid" : verdict.reason;
}

test("of a key the database holds its hash and its first characters, and lists show the latter", async () => {
  const { key, row } = await addApiKey(
    db,
    { userId: TEST_USER.id, name: "CI", scopes: ["scans:read"], expiresInSeconds: 3_600 },
    randomBytes,
  );
  const stored = await rowOf(row.id);
  expect(JSON.stringify(stored)).not.toContain(key.slice(13));
  expect(stored).toMatchObject({ key_hash: hashApiKey(key), prefix: key.slice(0, 12), name: "CI" });
  const listed = (await listApiKeys(db)).find(({ id }) => id === row.id);
  expect(listed).toEqual(row);
  expect(Object.keys(row)).not.toContain("key_hash");
});

test("a key lets its user in with its scopes, those that are none any more left out", async () => {
  const { key, id } = await newApiKey(db, { scopes: ["webhooks", "scans:read"] });
  await db
    .updateTable("api_keys")
    .set({ scopes: ["webhooks", "of:yesterday", "scans:read"] })
    .where("id", "=", id)
    .execute();
  expect(await useApiKey(db, hashApiKey(key))).toEqual({
    kind: "valid",
    keyId: id,
    userId: TEST_USER.id,
    scopes: ["scans:read", "webhooks"],
  });
});

test("nobody makes a key for a user that does not exist", async () => {
  const wish = { userId: randomUUID(), name: undefined, scopes: [], expiresInSeconds: undefined };
  await expect(addApiKey(db, wish, randomBytes)).rejects.toMatchObject({ code: "not_found" });
});

test("a key goes with its user", async () => {
  const userId = randomUUID();
  await db.insertInto("profiles").values({ id: userId }).execute();
  const wish = { userId, name: undefined, scopes: [], expiresInSeconds: undefined };
  const { key } = await addApiKey(db, wish, randomBytes);
  expect(await verdictOn(key)).toBe("valid");
  await db.deleteFrom("profiles").where("id", "=", userId).execute();
  expect(await verdictOn(key)).toBe("an unknown key");
});

test("a key expires by the database's clock", async () => {
  const { key, id } = await newApiKey(db, { expiresInSeconds: 60 });
  expect(await verdictOn(key)).toBe("valid");
  await db
    .updateTable("api_keys")
    .set({ expires_at: secondsFromNow<"api_keys">(0) })
    .where("id", "=", id)
    .execute();
  expect(await verdictOn(key)).toBe("an expired key");
});

describe("a revoked key", () => {
  test("lets nobody in any more, also where it was used a moment ago", async () => {
    const { key, id } = await newApiKey(db);
    expect(await verdictOn(key)).toBe("valid");
    await revokeApiKey(db, id);
    expect(await verdictOn(key)).toBe("a revoked key");
  });

  test("stays as it is when it is revoked again, and an unknown one is told", async () => {
    const { id } = await newApiKey(db);
    const { revoked_at } = await revokeApiKey(db, id);
    expect(await revokeApiKey(db, id)).toMatchObject({ revoked_at });
    const lines = db.selectFrom("audit_log").select("action").where("target", "=", id).orderBy("action");
    expect(await lines.execute()).toEqual([{ action: "key.add" }, { action: "key.revoke" }]);
    await expect(revokeApiKey(db, randomUUID())).rejects.toMatchObject({ code: "not_found" });
  });

  test("is refused by each use that begins after the revoke's end, however many are on their way", async () => {
    for (let round = 0; round < 20; round++) {
      const { key, id } = await newApiKey(db);
      const uses = Array.from({ length: 8 }, () => verdictOn(key));
      await revokeApiKey(db, id);
      const after = await Promise.all(Array.from({ length: 8 }, () => verdictOn(key)));
      expect(new Set(after)).toEqual(new Set(["a revoked key"]));
      for (const verdict of await Promise.all(uses)) expect(["valid", "a revoked key"]).toContain(verdict);
      expect((await rowOf(id)).revoked_at).not.toBeNull();
    }
  });
});

describe("when a key was last used", () => {
  /** Lets the key have been used so many seconds ago. */
  async function usedAgo(id: string, seconds: number): Promise<Date | null> {
    const { last_used_at } = await db
      .updateTable("api_keys")
      .set({ last_used_at: secondsFromNow<"api_keys">(-seconds) })
      .where("id", "=", id)
      .returning("last_used_at")
      .executeTakeFirstOrThrow();
    return last_used_at;
  }

  test("is noted at its first use, and then once a minute", async () => {
    const { key, id } = await newApiKey(db);
    expect((await rowOf(id)).last_used_at).toBeNull();
    await verdictOn(key);
    expect((await rowOf(id)).last_used_at).not.toBeNull();
    const lately = await usedAgo(id, 50);
    await verdictOn(key);
    expect((await rowOf(id)).last_used_at).toEqual(lately);
    const earlier = await usedAgo(id, 61);
    await verdictOn(key);
    expect((await rowOf(id)).last_used_at).not.toEqual(earlier);
  });

  test("is not noted of a key that lets nobody in", async () => {
    const revoked = await newApiKey(db);
    await revokeApiKey(db, revoked.id);
    const expired = await newApiKey(db, { expiresInSeconds: -1 });
    for (const { key, id } of [revoked, expired]) {
      await verdictOn(key);
      expect((await rowOf(id)).last_used_at).toBeNull();
    }
  });

  test("keeps no request waiting: one that meets another's lock on the key lets its user in without", async () => {
    const { key, id } = await newApiKey(db);
    await db.transaction().execute(async (trx) => {
      await trx.selectFrom("api_keys").select("id").where("id", "=", id).forUpdate().execute();
      expect(await verdictOn(key)).toBe("valid");
    });
    expect((await rowOf(id)).last_used_at).toBeNull();
  });
});
