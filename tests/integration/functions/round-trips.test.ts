import { randomUUID } from "node:crypto";
import { useApiKey } from "@contact-scanner/core/api-keys/use-api-key";
import { createAuthenticator } from "@contact-scanner/core/auth/authenticate";
import { signToken } from "@contact-scanner/core/auth/sign-token";
import { createTokenVerifier } from "@contact-scanner/core/auth/verify-token";
import { profileExists } from "@contact-scanner/core/profiles/repository";
import { systemClock } from "@contact-scanner/core/time";
import type { ApiContext } from "@contact-scanner/functions/context";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { newApiKey } from "../../helpers/api-keys.ts";
import { countingRoundTrips } from "../../helpers/count-round-trips.ts";
import { pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();
const secret = new TextEncoder().encode("a secret of thirty-two bytes or more");
let counted: Awaited<ReturnType<typeof countingRoundTrips>>;
beforeAll(async () => {
  counted = await countingRoundTrips(url);
});
afterAll(async () => await counted.stop());

/** What a deployed function works with: whoever calls is looked up in the database. */
function context(): ApiContext {
  return {
    ...apiContext(counted.db),
    authenticate: createAuthenticator({
      verifyToken: createTokenVerifier(
        { keys: { kind: "secret", secret }, audience: "authenticated" },
        { fetch, clock: systemClock },
      ),
      profileExists: (id) => profileExists(counted.db, id),
      useApiKey: (keyHash) => useApiKey(counted.db, keyHash),
      log: silentLog,
    }),
    limits: { maxActiveScans: 1_000, maxSubmitsPerMinute: 1_000 },
  };
}

async function token(): Promise<string> {
  return await signToken(
    { userId: TEST_USER.id, audience: "authenticated", ttlSeconds: 600 },
    { secret, clock: systemClock },
  );
}

test("a submit with an API key, limits and an idempotency key is three round trips", async () => {
  const { key } = await newApiKey(db);
  counted.take();
  const answer = await callApi(context(), "submit-scan", {
    headers: { authorization: `Bearer ${key}`, "Idempotency-Key": randomUUID() },
    body: { url: "https://three-round-trips.com" },
  });
  expect(answer.statusCode).toBe(202);
  expect(counted.take().roundTrips).toBe(3);
});

test("a submit with a token is two statements without limits, and two round trips with limits and a key", async () => {
  const submit = async (used: ApiContext, headers: Record<string, string> = {}) => {
    const answer = await callApi(used, "submit-scan", {
      headers: { authorization: `Bearer ${await token()}`, ...headers },
      body: { url: `https://${randomUUID()}.com` },
    });
    expect(answer.statusCode).toBe(202);
    return counted.take();
  };
  expect(await submit({ ...context(), limits: apiContext(db).limits })).toEqual({
    roundTrips: 2,
    statements: 2,
  });
  // The locks, the statement, BEGIN and COMMIT go together.
  expect(await submit(context(), { "Idempotency-Key": randomUUID() })).toEqual({
    roundTrips: 2,
    statements: 6,
  });
});

test("a look at a status is one statement with a token, and one more with an API key", async () => {
  const { jobId } = await pendingJob(db, "looked-at.com");
  const { key } = await newApiKey(db);
  counted.take();
  for (const [bearer, statements] of [
    [key, 2],
    [await token(), 1],
  ] as const) {
    const answer = await callApi(context(), "scan-status", {
      path: { job_id: jobId },
      headers: { authorization: `Bearer ${bearer}` },
    });
    expect(answer.statusCode).toBe(200);
    expect(counted.take()).toEqual({ roundTrips: statements, statements });
  }
});
