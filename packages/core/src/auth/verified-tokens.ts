import { hash } from "node:crypto";
import type { JWTVerifyResult } from "jose";
import type { Clock } from "../time.ts";

/**
 * Checks a token's signature and claims, by keys, audience and issuer of its own; rejects with jose's errors. It takes
 * none of them with a token: what one verifier remembers lets nobody in whom another one would refuse.
 */
export type SignatureVerifier = (token: string) => Promise<JWTVerifyResult>;

/**
 * ms for which a token that verified is not verified again: a key that its issuer withdraws counts so much longer than
 * the key set is kept. A client that waits for its scan sends one token every few seconds, and to verify it takes
 * longer than to read the scan.
 */
const KEPT_MS = 60_000;
/** tokens that are kept, by their hashes alone; the oldest makes room */
const MOST_KEPT = 1_000;

/**
 * The same verifier, which remembers what it let in for a minute at most, and never beyond a token's `exp`. What else
 * time decides can only have come true meanwhile (`nbf`).
 */
export function rememberingVerifier(verify: SignatureVerifier, clock: Pick<Clock, "now">): SignatureVerifier {
  const kept = new Map<string, { readonly result: JWTVerifyResult; readonly until: number }>();
  return async (token) => {
    const key = hash("sha256", token, "base64");
    const now = clock.now();
    const known = kept.get(key);
    if (known !== undefined && now < known.until) return known.result;
    kept.delete(key);
    const result = await verify(token);
    for (const oldest of kept.keys()) {
      if (kept.size < MOST_KEPT) break;
      kept.delete(oldest);
    }
    kept.set(key, { result, until: Math.min(now + KEPT_MS, (result.payload.exp ?? 0) * 1_000) });
    return result;
  };
}
