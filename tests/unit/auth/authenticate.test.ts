import { createAuthenticator } from "@contact-scanner/core/auth/authenticate";
import { expect, test } from "vitest";
import { recordingLog } from "../../helpers/silent-log.ts";

const KNOWN = "11111111-1111-4111-8111-111111111111";
const UNKNOWN = "22222222-2222-4222-8222-222222222222";

/** An authenticator that takes a user's id for a token, and counts its look-ups. */
function counting() {
  const calls: string[] = [];
  const log = recordingLog();
  const authenticate = createAuthenticator({
    verifyToken: async (token) => {
      calls.push("verify");
      return token === "forged" ? { kind: "refused", reason: "forged" } : { kind: "valid", userId: token };
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
  await known.authenticate(`Bearer ${KNOWN}`);
  await expect(unknown.authenticate(`Bearer ${UNKNOWN}`)).rejects.toMatchObject({ code: "unknown_user" });
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
    const error = await authenticate(header).catch((refusal: Error) => refusal);
    expect(log.events).toMatchObject([{ message: "A caller was refused", fields: { reason } }]);
    expect(JSON.stringify(log.events)).not.toContain("Bearer");
    expect(String(error)).not.toContain(reason);
  },
);

test("the fixed token stands for its user, and neither a part of it nor one in another case does", async () => {
  const { authenticate } = counting();
  expect(await authenticate("Bearer fixed-token")).toEqual({ userId: KNOWN });
  for (const token of ["fixed-toke", "fixed-tokens", "Fixed-token"]) {
    await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject({ code: "unknown_user" });
  }
});
