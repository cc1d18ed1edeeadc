import { SCOPES } from "@contact-scanner/core/auth/scope";
import { signToken } from "@contact-scanner/core/auth/sign-token";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { systemClock } from "@contact-scanner/core/time";
import { apiContext, NO_ALLOWED_HOSTS } from "@contact-scanner/functions/context";
import { localTokenSettings } from "@contact-scanner/local/local-tokens";
import { LOCAL_TOKEN, LOCAL_USER, type LocalTokens } from "@contact-scanner/local/local-user";
import { startupText } from "@contact-scanner/local/startup-text";
import { beforeAll, expect, test } from "vitest";
import { newApiKey } from "../../helpers/api-keys.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const jwtSecret = "a secret of thirty-two bytes or more";
const BY_TOKEN = { userId: LOCAL_USER.id, apiKeyId: null, scopes: SCOPES };
const header = `Bearer ${LOCAL_TOKEN}`;

beforeAll(() => ensureProfile(db, LOCAL_USER));

function authenticator(tokens: LocalTokens) {
  const settings = { ...localTokenSettings(tokens), allowedHosts: NO_ALLOWED_HOSTS, corsOrigins: [] };
  return apiContext({ db, log: silentLog }, settings).authenticate;
}

function startText(tokens: { jwtSecret?: string; jwksUrl?: string }): string {
  const demo = { demoDomainId: "an-id", demoUrl: "http://127.0.0.1:8001/" };
  return startupText({ url: "http://localhost:8000", tokens, ...demo });
}

test("without a secret the local token stands for the local user, on this machine alone", async () => {
  const authenticate = authenticator({});
  expect(await authenticate(header, "127.0.0.1")).toEqual(BY_TOKEN);
  await expect(authenticate(header, "192.168.1.5")).rejects.toMatchObject({ code: "unauthenticated" });
});

test("with a secret it is refused on this machine too, and tokens under the secret are taken from anywhere", async () => {
  const authenticate = authenticator({ jwtSecret });
  await expect(authenticate(header, "127.0.0.1")).rejects.toMatchObject({ code: "unauthenticated" });
  const token = await signToken(
    { userId: LOCAL_USER.id, audience: "authenticated", ttlSeconds: 60 },
    { secret: new TextEncoder().encode(jwtSecret), clock: systemClock },
  );
  expect(await authenticate(`Bearer ${token}`, "192.168.1.5")).toEqual(BY_TOKEN);
});

test("with an issuer's key set it is refused too", async () => {
  const authenticate = authenticator({ jwksUrl: "https://issuer.test/keys" });
  await expect(authenticate(header, "127.0.0.1")).rejects.toMatchObject({ code: "unauthenticated" });
});

test("keys are taken from anywhere, whatever tokens the stage takes", async () => {
  const { key, id } = await newApiKey(db, { userId: LOCAL_USER.id, scopes: ["scans:read"] });
  for (const tokens of [{}, { jwtSecret }, { jwksUrl: "https://issuer.test/keys" }]) {
    expect(await authenticator(tokens)(`Bearer ${key}`, "192.168.1.5")).toEqual({
      userId: LOCAL_USER.id,
      apiKeyId: id,
      scopes: ["scans:read"],
    });
  }
});

test("where the stage asks for scopes, tokens have what they claim; the local one has all", async () => {
  const secret = new TextEncoder().encode(jwtSecret);
  const claims = { userId: LOCAL_USER.id, audience: "authenticated", ttlSeconds: 60 };
  const strict = authenticator({ jwtSecret, requireScopes: true });
  for (const scopes of [undefined, ["scans:read"] as const]) {
    const token = await signToken({ ...claims, scopes }, { secret, clock: systemClock });
    expect(await strict(`Bearer ${token}`, "127.0.0.1")).toMatchObject({ scopes: scopes ?? [] });
  }
  expect(await authenticator({ requireScopes: true })(header, "127.0.0.1")).toEqual(BY_TOKEN);
});

test("the start says which token the calls take", () => {
  expect(startText({})).toContain(`The token ${LOCAL_TOKEN} is taken from callers on this machine alone`);
  expect(startText({})).toContain(`-H "Authorization: Bearer ${LOCAL_TOKEN}"`);
  for (const tokens of [{ jwtSecret }, { jwksUrl: "https://issuer.test/keys" }]) {
    expect(startText(tokens)).toContain(`the token ${LOCAL_TOKEN} is refused`);
    expect(startText(tokens)).toContain('-H "Authorization: Bearer $TOKEN"');
    expect(startText(tokens)).not.toContain(`Bearer ${LOCAL_TOKEN}`);
  }
});
