import { randomBytes, randomUUID } from "node:crypto";
import { addOwnKey, listOwnKeys, revokeOwnKey } from "@contact-scanner/core/api-keys/own-keys";
import { useApiKey } from "@contact-scanner/core/api-keys/use-api-key";
import { hashApiKey } from "@contact-scanner/core/auth/api-key";
import { LIMITS } from "@contact-scanner/core/config";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { beforeEach, describe, expect, test } from "vitest";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const OTHER_USER = { id: randomUUID(), email: "other@acme.com" };
const actor = { userId: TEST_USER.id, apiKeyId: null, requestId: "request-1" };
const ports = { actor, randomBytes };
const wish = {
  userId: TEST_USER.id,
  name: "import",
  scopes: ["scans:read"],
  expiresInSeconds: undefined,
} as const;
const FIRST_PAGE = { after: undefined, limit: 10 };

beforeEach(async () => {
  await db.deleteFrom("audit_log").execute();
  await db.deleteFrom("api_keys").execute();
  await ensureProfile(db, TEST_USER);
  await ensureProfile(db, OTHER_USER);
});

test("a key that its user made lets them in with its scopes, and the audit log says who made it", async () => {
  const { key, row } = await addOwnKey(db, wish, ports);
  expect(await useApiKey(db, hashApiKey(key))).toEqual({
    kind: "valid",
    keyId: row.id,
    userId: TEST_USER.id,
    scopes: ["scans:read"],
  });
  const deeds = await db.selectFrom("audit_log").selectAll().execute();
  expect(deeds).toMatchObject([
    { action: "key.add", target: row.id, user_id: TEST_USER.id, request_id: "request-1" },
  ]);
});

test("a user lists their own keys alone, oldest first, page after page", async () => {
  const first = await addOwnKey(db, { ...wish, name: "first" }, ports);
  await addOwnKey(db, { ...wish, userId: OTHER_USER.id }, ports);
  await addOwnKey(db, { ...wish, name: "second" }, ports);
  const [one] = await listOwnKeys(db, TEST_USER.id, { after: undefined, limit: 1 });
  expect(one?.row).toEqual(first.row);
  expect(JSON.stringify(one)).not.toContain(hashApiKey(first.key));
  const rest = await listOwnKeys(db, TEST_USER.id, { after: one?.position, limit: 10 });
  expect(rest.map(({ row }) => row.name)).toEqual(["second"]);
});

describe("revoking", () => {
  test("ends a key at once; once more it changes nothing", async () => {
    const { key, row } = await addOwnKey(db, wish, ports);
    await revokeOwnKey(db, { id: row.id, userId: TEST_USER.id, actor });
    expect(await useApiKey(db, hashApiKey(key))).toMatchObject({ kind: "refused", reason: "a revoked key" });
    await revokeOwnKey(db, { id: row.id, userId: TEST_USER.id, actor });
    const deeds = await db.selectFrom("audit_log").select("action").orderBy("at").execute();
    expect(deeds.map(({ action }) => action)).toEqual(["key.add", "key.revoke"]);
  });

  test("another user's key is none of theirs, and goes on", async () => {
    const { key, row } = await addOwnKey(db, { ...wish, userId: OTHER_USER.id }, ports);
    const revoking = revokeOwnKey(db, { id: row.id, userId: TEST_USER.id, actor });
    await expect(revoking).rejects.toMatchObject({ code: "not_found" });
    expect(await useApiKey(db, hashApiKey(key))).toMatchObject({ kind: "valid" });
  });
});

test("of keys made at once no more are made than may be; one of another day that has ended makes room", async () => {
  const asked = LIMITS.maxApiKeys + 5;
  const made = await Promise.allSettled(Array.from({ length: asked }, () => addOwnKey(db, wish, ports)));
  const refused = made.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  expect(refused).toEqual(Array(5).fill("conflict"));
  const [oldest] = await listOwnKeys(db, TEST_USER.id, FIRST_PAGE);
  await revokeOwnKey(db, { id: oldest?.row.id ?? "", userId: TEST_USER.id, actor });
  await expect(addOwnKey(db, wish, ports)).rejects.toMatchObject({ code: "conflict" });
  const yesterday = new Date(Date.now() - 86_401_000);
  await db
    .updateTable("api_keys")
    .set({ created_at: yesterday })
    .where("revoked_at", "is not", null)
    .execute();
  await expect(addOwnKey(db, wish, ports)).resolves.toBeDefined();
});

test("a scope that keys may not have lets nobody make another key by one", async () => {
  const { key, row } = await addOwnKey(db, wish, ports);
  await db
    .updateTable("api_keys")
    .set({ scopes: ["keys", "scans:read"] })
    .where("id", "=", row.id)
    .execute();
  expect(await useApiKey(db, hashApiKey(key))).toMatchObject({ scopes: ["scans:read"] });
});
