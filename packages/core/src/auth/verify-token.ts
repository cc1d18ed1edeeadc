import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from "jose";
import * as z from "zod/mini";
import { LIMITS } from "../config.ts";
import { ScannerError } from "../errors.ts";

/** The one kind of key a deployment takes; its algorithms are pinned by the kind, never read from the token. */
export type TokenKeys =
  | { readonly kind: "secret"; readonly secret: Uint8Array }
  | { readonly kind: "jwks"; readonly url: URL };

export type TokenSettings = {
  readonly keys: TokenKeys;
  readonly audience: string;
  /** undefined = any issuer */
  readonly issuer?: string | undefined;
};

export type TokenVerdict =
  | { readonly kind: "valid"; readonly userId: string }
  /** For the log only: a caller is told nothing but "not authenticated". */
  | { readonly kind: "refused"; readonly reason: string };

export type TokenVerifier = (token: string) => Promise<TokenVerdict>;

/** RFC 7518, 3.2: an HS256 key is at least as long as its hash. */
const MIN_SECRET_BYTES = 32;

const userId = z.uuid();

/**
 * A verifier of JWTs (RFC 7519) for these settings. jose checks signature, exp, nbf, aud and iss; length, white space
 * and the form of `sub` are checked here. Throws a plain error for a secret that is too short to be one.
 * The verifier throws `unavailable` when the keys cannot be fetched.
 */
export function createTokenVerifier(settings: TokenSettings): TokenVerifier {
  const verify = signatureVerifier(settings.keys, {
    audience: settings.audience,
    requiredClaims: ["exp", "sub"],
    clockTolerance: LIMITS.tokenClockToleranceSeconds,
    ...(settings.issuer === undefined ? {} : { issuer: settings.issuer }),
  });
  return async (token) => {
    if (Buffer.byteLength(token) > LIMITS.maxTokenBytes) return { kind: "refused", reason: "too long" };
    if (/\s/.test(token)) return { kind: "refused", reason: "white space" };
    try {
      const payload = await verify(token);
      if (!Number.isFinite(payload.exp)) return { kind: "refused", reason: "exp is no time" };
      const subject = userId.safeParse(payload.sub);
      if (!subject.success) return { kind: "refused", reason: "sub is no UUID" };
      return { kind: "valid", userId: subject.data.toLowerCase() };
    } catch (error) {
      return refusal(error);
    }
  };
}

function signatureVerifier(
  keys: TokenKeys,
  options: JWTVerifyOptions,
): (token: string) => Promise<JWTPayload> {
  if (keys.kind === "secret") {
    if (keys.secret.byteLength < MIN_SECRET_BYTES) {
      throw new Error(
        `The JWT secret has fewer than ${MIN_SECRET_BYTES} bytes: HS256 needs at least that many.`,
      );
    }
    return async (token) =>
      (await jwtVerify(token, keys.secret, { ...options, algorithms: ["HS256"] })).payload;
  }
  const keySet = createRemoteJWKSet(keys.url);
  return async (token) =>
    (await jwtVerify(token, keySet, { ...options, algorithms: ["RS256", "ES256", "EdDSA"] })).payload;
}

/** jose's error as a verdict; what is no fault of the token (the key set did not load) is thrown as `unavailable`. */
function refusal(error: unknown): TokenVerdict {
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError))
    throw keysUnavailable(error);
  if (error.code === errors.JOSEError.code) throw keysUnavailable(error);
  return { kind: "refused", reason: error.code };
}

function keysUnavailable(cause: unknown): ScannerError {
  const message = "Tokens cannot be checked at the moment. Try again in a minute.";
  return new ScannerError("unavailable", message, { cause });
}
