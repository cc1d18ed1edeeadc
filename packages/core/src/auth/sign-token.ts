import { SignJWT } from "jose";
import type { Clock } from "../time.ts";
import type { Scope } from "./scope.ts";
import { requireStrongSecret } from "./verify-token.ts";

/**
 * A token that a deployment with this secret, audience and issuer takes for `ttlSeconds`. Throws a plain error for a
 * secret that no deployment would take.
 */
export async function signToken(
  claims: {
    readonly userId: string;
    readonly audience: string;
    readonly issuer?: string | undefined;
    readonly ttlSeconds: number;
    /** what it may be used for; undefined = it does not say, which most deployments take for all */
    readonly scopes?: readonly Scope[] | undefined;
  },
  { secret, clock }: { readonly secret: Uint8Array; readonly clock: Pick<Clock, "now"> },
): Promise<string> {
  requireStrongSecret(secret);
  const issuedAt = Math.floor(clock.now() / 1_000);
  const token = new SignJWT(claims.scopes === undefined ? {} : { scope: claims.scopes.join(" ") })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(claims.userId)
    .setAudience(claims.audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + claims.ttlSeconds);
  if (claims.issuer !== undefined) token.setIssuer(claims.issuer);
  return await token.sign(secret);
}
