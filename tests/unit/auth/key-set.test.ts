import { createKeySet } from "@contact-scanner/core/auth/key-set";
import { createTokenVerifier } from "@contact-scanner/core/auth/verify-token";
import { describe, expect, test } from "vitest";
import { ISSUER, KEY_SET, makeToken, USER_ID } from "../../helpers/token-factory.ts";

const MINUTE_MS = 60_000;
const url = new URL("https://issuer.test/jwks");
const [rsa1, ec1] = KEY_SET.keys;

/** An issuer whose answers and clock the test sets. */
function issuer() {
  const world = {
    answer: async (): Promise<Response> => Response.json(KEY_SET),
    fetches: 0,
    now: Date.now(),
  };
  const ports = {
    fetch: async () => {
      world.fetches += 1;
      return await world.answer();
    },
    clock: { now: () => world.now, sleep: async () => {} },
  };
  const verify = createTokenVerifier(
    {
      keys: { kind: "jwks", url, algorithms: ["RS256", "ES256"] },
      audience: "authenticated",
      issuer: ISSUER,
    },
    ports,
  );
  return { world, ports, verify };
}

const lasting = { payload: { exp: { $now: 999_999 } } };

test("keys are fetched once for many tokens, also when those come at once", async () => {
  const { world, verify } = issuer();
  await Promise.all(Array.from({ length: 50 }, () => verify(makeToken("jwks"))));
  await verify(makeToken("jwks"));
  expect(world.fetches).toBe(1);
});

describe("a key set that does not load makes `unavailable`, and one request for many tokens", () => {
  test.each([
    ["HTTP 500", async () => new Response("", { status: 500 })],
    ["a redirect", async () => new Response("", { status: 302, headers: { location: "https://evil.test" } })],
    ["HTML", async () => new Response("<html>", { headers: { "content-type": "text/html" } })],
    ["JSON that is no key set", async () => Response.json({ keys: "none" })],
    ["a refused connection", async () => Promise.reject(new TypeError("fetch failed"))],
  ])("%s", async (_name, answer) => {
    const { world, verify } = issuer();
    world.answer = answer;
    for (let time = 0; time < 20; time++) {
      await expect(verify(makeToken("jwks"))).rejects.toMatchObject({ code: "unavailable" });
    }
    expect(world.fetches).toBe(1);
    world.answer = async () => Response.json(KEY_SET);
    world.now += MINUTE_MS;
    expect(await verify(makeToken("jwks"))).toMatchObject({ kind: "valid", userId: USER_ID });
  });
});

test("keys outlive their issuer by an hour and no longer", async () => {
  const { world, verify } = issuer();
  await verify(makeToken("jwks"));
  world.answer = async () => new Response("", { status: 500 });
  world.now += 59 * MINUTE_MS;
  expect(await verify(makeToken("jwks", lasting))).toMatchObject({ kind: "valid" });
  world.now += 2 * MINUTE_MS;
  await expect(verify(makeToken("jwks", lasting))).rejects.toMatchObject({ code: "unavailable" });
});

test("a rotated key is found once the cool-down is over; until then its tokens are refused", async () => {
  const { world, verify } = issuer();
  world.answer = async () => Response.json({ keys: [rsa1] });
  await verify(makeToken("jwks"));
  world.answer = async () => Response.json({ keys: [rsa1, ec1] });
  const rotated = makeToken("jwks", {
    header: { alg: "ES256", kid: "ec1" },
    sign: { alg: "ES256", key: "ec1" },
  });
  expect(await verify(rotated)).toMatchObject({ kind: "refused" });
  world.now += MINUTE_MS;
  expect(await verify(rotated)).toMatchObject({ kind: "valid" });
  expect(world.fetches).toBe(2);
});

test("a key taken out of the set is refused after ten minutes", async () => {
  const { world, verify } = issuer();
  await verify(makeToken("jwks"));
  world.answer = async () => Response.json({ keys: [ec1] });
  world.now += 11 * MINUTE_MS;
  expect(await verify(makeToken("jwks", lasting))).toMatchObject({ kind: "refused" });
});

test("two keys that fit a token without kid refuse it", async () => {
  const { world, verify } = issuer();
  world.answer = async () => Response.json({ keys: [rsa1, { ...rsa1, kid: "twin" }] });
  const token = makeToken("jwks", { header: { kid: null } });
  expect(await verify(token)).toEqual({ kind: "refused", reason: "ERR_JWKS_MULTIPLE_MATCHING_KEYS" });
});

test("the clock decides: ten minutes on, a token with five minutes left has ended", async () => {
  const { world, verify } = issuer();
  world.now += 10 * MINUTE_MS;
  const token = makeToken("jwks", { payload: { exp: { $now: 300 } } });
  expect(await verify(token)).toEqual({ kind: "refused", reason: "ERR_JWT_EXPIRED exp" });
});

test("nothing in a token leads to a request", async () => {
  const asked: unknown[] = [];
  const { ports } = issuer();
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(input);
    return Response.json(KEY_SET);
  };
  const find = createKeySet(url, { ...ports, fetch });
  const [header = "", payload = "", signature = ""] = makeToken("jwks").split(".");
  await find(
    { alg: "RS256", kid: "rsa1", jku: "https://evil.test", x5u: "https://evil.test" },
    { payload, signature, protected: header },
  );
  expect(asked).toEqual([url]);
});
