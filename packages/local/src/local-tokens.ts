import { randomBytes } from "node:crypto";
import { type Authenticator, createAuthenticator } from "@contact-scanner/core/auth/authenticate";
import {
  createTokenVerifier,
  KEY_SET_ALGORITHMS,
  type TokenKeys,
} from "@contact-scanner/core/auth/verify-token";
import { LIMITS } from "@contact-scanner/core/config";
import type { DB } from "@contact-scanner/core/db/database";
import type { Log } from "@contact-scanner/core/log";
import { profileExists } from "@contact-scanner/core/profiles/repository";
import { systemClock } from "@contact-scanner/core/time";
import type { Kysely } from "kysely";
import { LOCAL_TOKEN, LOCAL_USER, type LocalTokens, takesLocalToken } from "./local-user.ts";

/** The stage's authenticator. Throws a plain error for a secret that is too short. */
export function createLocalAuthenticator(db: Kysely<DB>, tokens: LocalTokens, log: Log): Authenticator {
  return createAuthenticator({
    verifyToken: createTokenVerifier(
      {
        keys: keysOf(tokens),
        audience: tokens.jwtAudience ?? "authenticated",
        issuer: tokens.jwtIssuer,
        maxAgeSeconds: tokens.maxTokenAgeSeconds ?? LIMITS.maxTokenAgeSeconds,
      },
      { fetch, clock: systemClock },
    ),
    profileExists: (userId) => profileExists(db, userId),
    fixedToken: takesLocalToken(tokens) ? { token: LOCAL_TOKEN, userId: LOCAL_USER.id } : undefined,
    log,
  });
}

/** Without a secret of its user's the stage makes one that nobody knows. */
function keysOf({ jwtSecret, jwksUrl }: LocalTokens): TokenKeys {
  if (jwksUrl !== undefined) return { kind: "jwks", url: new URL(jwksUrl), algorithms: KEY_SET_ALGORITHMS };
  return {
    kind: "secret",
    secret: jwtSecret === undefined ? randomBytes(32) : new TextEncoder().encode(jwtSecret),
  };
}
