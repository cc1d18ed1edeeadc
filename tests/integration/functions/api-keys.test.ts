import { randomBytes } from "node:crypto";
import { revokeApiKey } from "@contact-scanner/core/api-keys/repository";
import { createApiKey, hashApiKey } from "@contact-scanner/core/auth/api-key";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newApiKey } from "../../helpers/api-keys.ts";
import { startApi } from "../../helpers/api-server.ts";
import { pendingJob } from "../../helpers/jobs.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
let api: Awaited<ReturnType<typeof startApi>>;
let status: string;

beforeAll(async () => {
  api = await startApi(db);
  status = `/api/v3/scan/status/${(await pendingJob(db)).jobId}`;
});
afterAll(() => api.stop());

async function call(key: string, path: string, method = "GET"): Promise<Response> {
  return await fetch(api.url + path, { method, headers: { authorization: `Bearer ${key}` } });
}

test("a key without any scope opens nothing but what is open to all", async () => {
  const { key } = await newApiKey(db, { scopes: [] });
  expect((await call(key, status)).status).toBe(403);
  expect((await call(key, "/healthz")).status).toBe(200);
});

test("keys that are unknown, mistyped, expired or revoked are refused alike, and the log tells them apart", async () => {
  const { key: unknown } = createApiKey(randomBytes);
  const mistyped = unknown.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  const expired = await newApiKey(db, { expiresInSeconds: -1 });
  const revoked = await newApiKey(db);
  await revokeApiKey(db, revoked.id);
  const before = api.events.length;
  const answers = [];
  for (const key of [unknown, mistyped, expired.key, revoked.key]) {
    const answer = await call(key, status);
    const problem = (await answer.text()).replace(answer.headers.get("x-request-id") ?? "", "");
    answers.push({ status: answer.status, challenge: answer.headers.get("www-authenticate"), problem });
  }
  expect(answers[0]).toMatchObject({ status: 401, challenge: "Bearer" });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const reasons = api.events.slice(before).flatMap(({ fields: { reason } }) => reason ?? []);
  expect(reasons).toEqual([
    "an unknown key",
    "no key by its form and checksum",
    "an expired key",
    "a revoked key",
  ]);
});

test("a key is revoked at once", async () => {
  const { key, id } = await newApiKey(db);
  expect((await call(key, status)).status).toBe(200);
  await revokeApiKey(db, id);
  expect((await call(key, status)).status).toBe(401);
});

test("no line of the log holds a key or its hash, and each answer's line names key and user by their ids", async () => {
  const { key, id } = await newApiKey(db);
  const { key: unknown } = createApiKey(randomBytes);
  const before = api.events.length;
  for (const sent of [key, unknown, `${key}x`]) await call(sent, status);
  const lines = api.events.slice(before);
  expect(lines).toContainEqual(
    expect.objectContaining({
      message: "Answered",
      fields: expect.objectContaining({ status: 200, user_id: TEST_USER.id, api_key_id: id }),
    }),
  );
  for (const secret of ["cs_live_", hashApiKey(key), hashApiKey(unknown)]) {
    expect(JSON.stringify(lines)).not.toContain(secret);
  }
});
