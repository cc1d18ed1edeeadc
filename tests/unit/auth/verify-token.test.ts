import { SCOPES, type Scope } from "@contact-scanner/core/auth/scope";
import { createTokenVerifier } from "@contact-scanner/core/auth/verify-token";
import { systemClock } from "@contact-scanner/core/time";
import { SignJWT } from "jose";
import { describe, expect, test } from "vitest";

const secret = new TextEncoder().encode("a secret of thirty-two bytes or more");
const userId = "11111111-1111-4111-8111-111111111111";
const ports = { fetch, clock: systemClock };
const verify = createTokenVerifier({ keys: { kind: "secret", secret }, audience: "authenticated" }, ports);

function token(
  claims: Record<string, unknown> = {},
  { alg = "HS256", key = secret, typ }: { alg?: string; key?: Uint8Array; typ?: string } = {},
): Promise<string> {
  const exp = Math.floor(Date.now() / 1_000) + 600;
  return new SignJWT({ sub: userId, aud: "authenticated", exp, ...claims })
    .setProtectedHeader({ alg, ...(typ === undefined ? {} : { typ }) })
    .sign(key);
}

test("a well-signed token gives its user", async () => {
  expect(await verify(await token())).toEqual({ kind: "valid", userId, scopes: SCOPES });
});

test("a token that was let in is refused by who asks for another audience or issuer", async () => {
  const signed = await token();
  expect(await verify(signed)).toMatchObject({ kind: "valid" });
  const keys = { kind: "secret", secret } as const;
  for (const settings of [
    { keys, audience: "somebody-else" },
    { keys, audience: "authenticated", issuer: "https://somebody-else.com" },
  ]) {
    expect(await createTokenVerifier(settings, ports)(signed)).toMatchObject({ kind: "refused" });
  }
  expect(await verify(signed)).toMatchObject({ kind: "valid" });
});

describe("what a token may be used for", () => {
  const settings = { keys: { kind: "secret", secret }, audience: "authenticated" } as const;
  const strict = createTokenVerifier({ ...settings, requireScopes: true }, ports);

  test.each<[string, Record<string, unknown>, readonly Scope[]]>([
    ["its claim `scope`", { scope: "scans:read webhooks" }, ["scans:read", "webhooks"]],
    ["its claim `scopes`", { scopes: ["scans:read", "admin"] }, ["scans:read", "admin"]],
    ["`scope`, where both are there", { scope: "scans:read", scopes: ["admin"] }, ["scans:read"]],
    ["nothing by names that are none of ours", { scope: "openid profile scans:reader" }, []],
    ["nothing by a name in another case", { scope: "SCANS:READ" }, []],
    ["nothing by an empty claim", { scope: "" }, []],
    ["nothing by an empty list", { scopes: [] }, []],
  ])("is %s, where the stage asks for scopes and where it does not", async (_name, claims, scopes) => {
    const signed = await token(claims);
    expect(await verify(signed)).toEqual({ kind: "valid", userId, scopes });
    expect(await strict(signed)).toEqual({ kind: "valid", userId, scopes });
  });

  test("is nothing without a claim, where the stage asks for scopes", async () => {
    expect(await strict(await token())).toEqual({ kind: "valid", userId, scopes: [] });
  });

  test.each([
    { scope: ["scans:read"] },
    { scope: null },
    { scope: 7 },
    { scopes: "scans:read" },
    { scopes: [7] },
    { scopes: { 0: "scans:read" } },
  ])("is not guessed from a claim of another form: %j is refused", async (claims) => {
    expect(await verify(await token(claims))).toEqual({
      kind: "refused",
      reason: `${Object.keys(claims)[0]} is no list of scopes`,
    });
  });
});

test.each([
  ["expired", { exp: 1 }],
  ["without an end", { exp: undefined }],
  ["not valid yet", { nbf: 99_999_999_999 }],
  ["for another audience", { aud: "somebody-else" }],
  ["without a user", { sub: undefined }],
  ["of a user that is no UUID", { sub: "admin" }],
])("a token %s is refused", async (_name, claims) => {
  expect(await verify(await token(claims))).toMatchObject({ kind: "refused" });
});

test("a token of another secret, another algorithm or no signature is refused", async () => {
  const other = new TextEncoder().encode("another secret of 32 bytes, or more");
  const payload = (await token()).split(".")[1];
  const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
  for (const bad of [await token({}, { key: other }), await token({}, { alg: "HS512" }), none, "", "a.b.c"]) {
    expect(await verify(bad)).toMatchObject({ kind: "refused" });
  }
});

test("a token above the limit is refused before it is parsed", async () => {
  expect(await verify("a".repeat(8_193))).toEqual({ kind: "refused", reason: "too long" });
});

test("a secret of fewer than 32 bytes is refused at start", () => {
  const short = { kind: "secret", secret: new Uint8Array(31) } as const;
  expect(() => createTokenVerifier({ keys: short, audience: "authenticated" }, ports)).toThrow("32 bytes");
});

test.each(["JWT", "jwt", "at+jwt", "application/at+jwt"])("a token of the type %s is taken", async (typ) => {
  expect(await verify(await token({}, { typ }))).toMatchObject({ kind: "valid" });
});

test.each(["logout+jwt", "secevent+jwt", "JWE"])("a token of the type %s is refused", async (typ) => {
  expect(await verify(await token({}, { typ }))).toMatchObject({ kind: "refused" });
});

const YEAR = 31_536_000;
const now = () => Math.floor(Date.now() / 1_000);

test.each([
  ["of a hundred years", () => ({ iat: now(), exp: now() + 100 * YEAR })],
  ["of a hundred years that does not say when it was issued", () => ({ exp: now() + 100 * YEAR })],
  ["that says it was issued when it ends", () => ({ iat: now() + 100 * YEAR, exp: now() + 100 * YEAR })],
  ["of two years, most of which are over", () => ({ iat: now() - 2 * YEAR + 60, exp: now() + 60 })],
])("where tokens live for a year at most, one %s is refused", async (_name, times) => {
  const settings = { keys: { kind: "secret", secret }, audience: "authenticated" } as const;
  const bounded = createTokenVerifier({ ...settings, maxAgeSeconds: YEAR }, ports);
  expect(await bounded(await token(times()))).toEqual({ kind: "refused", reason: "valid for too long" });
  expect(await bounded(await token({ iat: now(), exp: now() + YEAR }))).toMatchObject({ kind: "valid" });
  const unbounded = createTokenVerifier({ ...settings, maxAgeSeconds: 0 }, ports);
  expect(await unbounded(await token({ exp: now() + 100 * YEAR }))).toMatchObject({ kind: "valid" });
});
