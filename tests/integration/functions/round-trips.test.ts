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

test("a submit with a token and without limits is three statements", async () => {
  const answer = await callApi({ ...context(), limits: apiContext(db).limits }, "submit-scan", {
    headers: { authorization: `Bearer ${await token()}` },
    body: { url: "https://three-statements.com" },
  });
  expect(answer.statusCode).toBe(202);
  expect(counted.take()).toEqual({ roundTrips: 3, statements: 3 });
});

test("a look at a status is two statements, whoever calls", async () => {
  const { jobId } = await pendingJob(db, "looked-at.com");
  const { key } = await newApiKey(db);
  counted.take();
  for (const bearer of [key, await token()]) {
    const answer = await callApi(context(), "scan-status", {
      path: { job_id: jobId },
      headers: { authorization: `Bearer ${bearer}` },
    });
    expect(answer.statusCode).toBe(200);
    expect(counted.take()).toEqual({ roundTrips: 2, statements: 2 });
  }
});
