import { SCOPES } from "@contact-scanner/core/auth/scope";
import { signToken } from "@contact-scanner/core/auth/sign-token";
import { createTokenVerifier } from "@contact-scanner/core/auth/verify-token";
import { expect, test } from "vitest";

const secret = new TextEncoder().encode("a secret of thirty-two bytes or more");
const userId = "11111111-1111-4111-8111-111111111111";
const NOW = 1_780_000_000_000;

function verifierAt(nowMs: number) {
  const clock = { now: () => nowMs, sleep: async () => {} };
  return createTokenVerifier(
    { keys: { kind: "secret", secret }, audience: "authenticated", issuer: "us" },
    { fetch, clock },
  );
}

test("a signed token is taken until its time is over", async () => {
  const claims = { userId, audience: "authenticated", issuer: "us", ttlSeconds: 60 };
  const token = await signToken(claims, { secret, clock: { now: () => NOW } });
  expect(await verifierAt(NOW)(token)).toMatchObject({ kind: "valid", userId });
  expect(await verifierAt(NOW + 59_000)(token)).toMatchObject({ kind: "valid" });
  expect(await verifierAt(NOW + 66_000)(token)).toEqual({ kind: "refused", reason: "ERR_JWT_EXPIRED exp" });
});

test("a signed token may be used for the scopes that it names, or says nothing of them", async () => {
  const claims = { userId, audience: "authenticated", issuer: "us", ttlSeconds: 60 };
  const ports = { secret, clock: { now: () => NOW } };
  const verify = verifierAt(NOW);
  const named = await signToken({ ...claims, scopes: ["scans:read", "webhooks"] }, ports);
  expect(await verify(named)).toMatchObject({ scopes: ["scans:read", "webhooks"] });
  expect(await verify(await signToken(claims, ports))).toMatchObject({ scopes: SCOPES });
});

test("a token without the issuer that is asked for is refused", async () => {
  const claims = { userId, audience: "authenticated", ttlSeconds: 60 };
  const token = await signToken(claims, { secret, clock: { now: () => NOW } });
  expect(await verifierAt(NOW)(token)).toMatchObject({ kind: "refused" });
});

test("a secret that no API takes signs nothing", async () => {
  const short = { secret: new Uint8Array(31), clock: { now: () => NOW } };
  await expect(signToken({ userId, audience: "a", ttlSeconds: 60 }, short)).rejects.toThrow("32 bytes");
});
