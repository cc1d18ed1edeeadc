import { rememberingVerifier } from "@contact-scanner/core/auth/verified-tokens";
import { expect, test } from "vitest";

const START_MS = 1_000_000;

/** A verifier that lets in what does not begin with "bad", until `expMs`, and notes what it is asked. */
function remembering(expMs: number) {
  const asked: string[] = [];
  let now = START_MS;
  const verify = rememberingVerifier(
    async (token) => {
      asked.push(token);
      if (token.startsWith("bad")) throw new Error("no");
      return { payload: { sub: token, exp: expMs / 1_000 }, protectedHeader: { alg: "HS256" } };
    },
    { now: () => now },
  );
  return {
    asked,
    after: (ms: number) => {
      now = START_MS + ms;
    },
    sub: async (token: string) => (await verify(token)).payload.sub,
  };
}

test("a token that verified is verified again after a minute", async () => {
  const { asked, after, sub } = remembering(START_MS + 3_600_000);
  expect([await sub("a"), await sub("b"), await sub("a")]).toEqual(["a", "b", "a"]);
  after(59_999);
  await sub("a");
  expect(asked).toEqual(["a", "b"]);
  after(60_000);
  await sub("a");
  expect(asked).toEqual(["a", "b", "a"]);
});

test("no token is let in unverified once it has expired", async () => {
  const { asked, after, sub } = remembering(START_MS + 5_000);
  await sub("a");
  after(5_000);
  await sub("a");
  expect(asked).toEqual(["a", "a"]);
});

test("what does not verify is asked each time", async () => {
  const { asked, sub } = remembering(START_MS + 5_000);
  for (let n = 0; n < 2; n++) await expect(sub("bad")).rejects.toThrow("no");
  expect(asked).toEqual(["bad", "bad"]);
});

test("of many tokens the latest thousand are kept", async () => {
  const { asked, sub } = remembering(START_MS + 3_600_000);
  for (let n = 0; n <= 1_000; n++) await sub(String(n));
  await sub("1000");
  await sub("1");
  expect(asked).toHaveLength(1_001);
  await sub("0");
  expect(asked.at(-1)).toBe("0");
  expect(asked).toHaveLength(1_002);
});
