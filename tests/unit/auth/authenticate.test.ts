import { randomBytes } from "node:crypto";
import { createApiKey, hashApiKey } from "@contact-scanner/core/auth/api-key";
import { createAuthenticator } from "@contact-scanner/core/auth/authenticate";
import { SCOPES } from "@contact-scanner/core/auth/scope";
import { describe, expect, test } from "vitest";
import { recordingLog } from "../../helpers/silent-log.ts";

const KNOWN = "11111111-1111-4111-8111-111111111111";
const UNKNOWN = "22222222-2222-4222-8222-222222222222";
const BY_TOKEN = { userId: KNOWN, apiKeyId: null, scopes: SCOPES };

const { key: GOOD_KEY } = createApiKey(randomBytes);
const BY_KEY = { userId: KNOWN, apiKeyId: UNKNOWN, scopes: ["scans:read"] };

/** An authenticator that takes a user's id for a token, and counts its look-ups. */
function counting() {
  const calls: string[] = [];
  const log = recordingLog();
  const authenticate = createAuthenticator({
    verifyToken: async (token) => {
      calls.push("verify");
      return token === "forged"
        ? { kind: "refused", reason: "forged" }
        : { kind: "valid", userId: token, scopes: SCOPES };
    },
    useApiKey: async (keyHash) => {
      calls.push("look up a key");
      return keyHash === hashApiKey(GOOD_KEY)
        ? { kind: "valid", userId: KNOWN, keyId: UNKNOWN, scopes: ["scans:read"] }
        : { kind: "refused", reason: "a revoked key", keyId: UNKNOWN };
    },
    profileExists: async (userId) => {
      calls.push("look up");
      return userId === KNOWN;
    },
    fixedToken: { token: "fixed-token", userId: KNOWN },
    log,
  });
  return { authenticate, calls, log };
}

test("a known and an unknown user cost the same work", async () => {
  const known = counting();
  const unknown = counting();
  await known.authenticate(`Bearer ${KNOWN}`, "127.0.0.1");
  await expect(unknown.authenticate(`Bearer ${UNKNOWN}`, "127.0.0.1")).rejects.toMatchObject({
    code: "unknown_user",
  });
  expect(unknown.calls).toEqual(known.calls);
});

test.each([
  ["no header", undefined, "no Authorization header"],
  ["another scheme", "Basic abc", "no bearer token in the header"],
  ["a forged token", "Bearer forged", "forged"],
  ["an unknown user", `Bearer ${UNKNOWN}`, "a user without a profile"],
])(
  "the reason for refusing %s is logged, once and without the token, and not told",
  async (_name, header, reason) => {
    const { authenticate, log } = counting();
    const error = await authenticate(header, "127.0.0.1").catch((refusal: Error) => refusal);
    expect(log.events).toMatchObject([{ message: "A caller was refused", fields: { reason } }]);
    expect(JSON.stringify(log.events)).not.toContain("Bearer");
    expect(String(error)).not.toContain(reason);
  },
);

test("the fixed token stands for its user, and neither a part of it nor one in another case does", async () => {
  const { authenticate } = counting();
  expect(await authenticate("Bearer fixed-token", "127.0.0.1")).toEqual(BY_TOKEN);
  for (const token of ["fixed-toke", "fixed-tokens", "Fixed-token"]) {
    await expect(authenticate(`Bearer ${token}`, "127.0.0.1")).rejects.toMatchObject({
      code: "unknown_user",
    });
  }
});

test.each(["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])(
  "the fixed token is taken from %s",
  async (ip) => {
    expect(await counting().authenticate("Bearer fixed-token", ip)).toEqual(BY_TOKEN);
  },
);

test.each(["192.168.1.5", "93.184.216.34", "::ffff:192.168.1.5", "fe80::1", "2001:db8::1", "", "localhost"])(
  "the fixed token is refused from %j, with a sentence that says why",
  async (ip) => {
    const { authenticate, log } = counting();
    await expect(authenticate("Bearer fixed-token", ip)).rejects.toThrow("own machine");
    expect(await authenticate(`Bearer ${KNOWN}`, ip)).toEqual(BY_TOKEN);
    expect(log.events).toMatchObject([{ fields: { reason: "the local token from another machine" } }]);
  },
);

describe("an API key", () => {
  test("stands for its user with its scopes alone, and is no token", async () => {
    const { authenticate, calls } = counting();
    expect(await authenticate(`Bearer ${GOOD_KEY}`, "93.184.216.34")).toEqual(BY_KEY);
    expect(calls).toEqual(["look up a key"]);
  });

  test("that is mistyped or cut off is refused without a look-up", async () => {
    const { authenticate, calls } = counting();
    const typed = GOOD_KEY.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    for (const wrong of [typed, GOOD_KEY.slice(0, -1), `${GOOD_KEY}0`, "cs_live_", `cs_live_${KNOWN}`]) {
      await expect(authenticate(`Bearer ${wrong}`, "127.0.0.1")).rejects.toMatchObject({
        code: "unauthenticated",
      });
    }
    expect(calls).toEqual([]);
  });

  test("is refused in the same words whatever is wrong with it; why is logged, and never the key", async () => {
    const { authenticate, log } = counting();
    const { key: revoked } = createApiKey(randomBytes);
    const mistyped = `${revoked.slice(0, -1)}-`;
    const refusals = await Promise.all(
      [revoked, mistyped].map((key) =>
        authenticate(`Bearer ${key}`, "127.0.0.1").catch((error: Error) => error.message),
      ),
    );
    expect(refusals[0]).toBe(refusals[1]);
    expect(log.events.map(({ fields }) => fields)).toEqual(
      expect.arrayContaining([
        { reason: "a revoked key", api_key_id: UNKNOWN },
        { reason: "no key by its form and checksum", api_key_id: undefined },
      ]),
    );
    for (const text of [JSON.stringify(log.events), ...refusals.map(String)]) {
      expect(text).not.toContain("cs_live_");
      expect(text).not.toContain(hashApiKey(revoked));
    }
  });
});
