import { createAuthenticator } from "@contact-scanner/core/auth/authenticate";
import { createTokenVerifier, type TokenSettings } from "@contact-scanner/core/auth/verify-token";
import { ScannerError } from "@contact-scanner/core/errors";
import { systemClock } from "@contact-scanner/core/time";
import { describe, expect, it } from "vitest";
import cases from "../../fixtures/tokens.json" with { type: "json" };
import { recordingLog } from "../../helpers/silent-log.ts";
import {
  ISSUER,
  KEY_SET,
  makeToken,
  SECRET,
  type TokenRecipe,
  USER_ID,
} from "../../helpers/token-factory.ts";

type Construct = TokenRecipe & {
  /** `{t}` is the token; null = no header; two lines arrive as API Gateway joins them */
  readonly auth?: string | readonly string[] | null;
  readonly repeat?: number;
};
type Case = { id: string; mode: string; name: string; token: Construct; status: number };

const settings: Readonly<Record<string, TokenSettings>> = {
  hs256: {
    keys: { kind: "secret", secret: new TextEncoder().encode(SECRET) },
    audience: "authenticated",
  },
  jwks: {
    keys: { kind: "jwks", url: new URL("https://issuer.test/jwks"), algorithms: ["RS256", "ES256"] },
    audience: "authenticated",
    issuer: ISSUER,
  },
};

function authenticator(mode: string) {
  let fetches = 0;
  const log = recordingLog();
  const fetchKeys: typeof fetch = async () => {
    fetches += 1;
    return Response.json(KEY_SET);
  };
  const chosen = settings[mode];
  if (!chosen) throw new Error(`There are no settings for ${mode}.`);
  const authenticate = createAuthenticator({
    verifyToken: createTokenVerifier(chosen, { fetch: fetchKeys, clock: systemClock }),
    profileExists: async (userId) => userId === USER_ID,
    useApiKey: async () => ({ kind: "refused", reason: "no key of this test", keyId: undefined }),
    log,
  });
  return { authenticate, log, fetches: () => fetches };
}

function authorization({ auth = "Bearer {t}" }: Construct, token: string): string | undefined {
  if (auth === null) return undefined;
  return [auth]
    .flat()
    .join(",")
    .replaceAll("{t}", token)
    .replaceAll("{t|dots}", token.replaceAll(".", "%2E"));
}

describe("published tokens", () => {
  it.each(cases as Case[])("$id: $name → $status", async ({ mode, token: construct, status }) => {
    const { authenticate, log, fetches } = authenticator(mode);
    for (let time = 0; time < (construct.repeat ?? 1); time++) {
      const token = makeToken(mode === "jwks" ? "jwks" : "hs256", construct);
      const answer = await authenticate(authorization(construct, token), "127.0.0.1").then(
        ({ userId }) => ({ status: 200, userId }),
        (error) => ({ status: error instanceof ScannerError ? error.status : 500 }),
      );
      expect(answer).toEqual({ status, ...(status === 200 ? { userId: USER_ID } : {}) });
      if (token.length > 20) expect(JSON.stringify(log.events)).not.toContain(token);
      const refusal = { message: "A caller was refused", fields: { reason: expect.stringMatching(/./) } };
      expect(log.events).toMatchObject(status === 200 ? [] : [refusal]);
      log.events.length = 0;
    }
    expect(fetches()).toBeLessThanOrEqual(1);
  });
});
