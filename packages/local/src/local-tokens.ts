import { randomBytes } from "node:crypto";
import type { FixedToken } from "@contact-scanner/core/auth/authenticate";
import {
  KEY_SET_ALGORITHMS,
  type TokenKeys,
  type TokenSettings,
} from "@contact-scanner/core/auth/verify-token";
import { LIMITS } from "@contact-scanner/core/config";
import { LOCAL_TOKEN, LOCAL_USER, type LocalTokens, takesLocalToken } from "./local-user.ts";

/** How the stage tells its callers by their tokens. */
export function localTokenSettings(tokens: LocalTokens): {
  readonly token: TokenSettings;
  readonly fixedToken: FixedToken | undefined;
} {
  return {
    token: {
      keys: keysOf(tokens),
      audience: tokens.jwtAudience ?? "authenticated",
      issuer: tokens.jwtIssuer,
      maxAgeSeconds: tokens.maxTokenAgeSeconds ?? LIMITS.maxTokenAgeSeconds,
      requireScopes: tokens.requireScopes,
    },
    fixedToken: takesLocalToken(tokens) ? { token: LOCAL_TOKEN, userId: LOCAL_USER.id } : undefined,
  };
}

/** Without a secret of its user's the stage makes one that nobody knows. */
function keysOf({ jwtSecret, jwksUrl }: LocalTokens): TokenKeys {
  if (jwksUrl !== undefined) return { kind: "jwks", url: new URL(jwksUrl), algorithms: KEY_SET_ALGORITHMS };
  return {
    kind: "secret",
    secret: jwtSecret === undefined ? randomBytes(32) : new TextEncoder().encode(jwtSecret),
  };
}
