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

/** The token that stands for the local user: everybody knows it, so it is for callers on this machine alone. */
export const LOCAL_TOKEN = "scraper_sky_2024";
export const LOCAL_USER = {
  id: "5905e9fe-6c61-4694-b09a-6602017b000a",
  email: "local@contact-scanner.invalid",
};

/** Which tokens the stage takes. With neither secret nor key set it is the local one alone; with one of them never. */
export type LocalTokens = {
  /** HS256, 32 bytes or more */
  readonly jwtSecret?: string | undefined;
  /** the issuer's key set (RFC 7517) */
  readonly jwksUrl?: string | undefined;
  /** undefined = `authenticated` */
  readonly jwtAudience?: string | undefined;
  /** undefined = any */
  readonly jwtIssuer?: string | undefined;
  /** seconds a token may be valid for; 0 = any time */
  readonly maxTokenAgeSeconds?: number | undefined;
};

/** Whether the stage takes the local token, from callers on this machine. */
export function takesLocalToken({ jwtSecret, jwksUrl }: LocalTokens): boolean {
  return jwtSecret === undefined && jwksUrl === undefined;
}

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
