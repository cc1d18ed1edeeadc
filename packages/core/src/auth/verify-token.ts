import { errors, type JWTVerifyOptions, type JWTVerifyResult, jwtVerify } from "jose";
import * as z from "zod/mini";
import { LIMITS } from "../config.ts";
import { ScannerError } from "../errors.ts";
import { createKeySet, type KeySetPorts } from "./key-set.ts";
import { claimedScopes, SCOPES, type Scope } from "./scope.ts";
import { rememberingVerifier, type SignatureVerifier } from "./verified-tokens.ts";

/** What an issuer's key set may sign with. HS256 is none of them: a public key is no secret. */
export const KEY_SET_ALGORITHMS = ["RS256", "ES256", "EdDSA"] as const;

/** The one kind of key a deployment takes; its algorithms are pinned here, never read from the token. */
export type TokenKeys =
  /** HS256 */
  | { readonly kind: "secret"; readonly secret: Uint8Array }
  | {
      readonly kind: "jwks";
      readonly url: URL;
      readonly algorithms: readonly (typeof KEY_SET_ALGORITHMS)[number][];
    };

export type TokenSettings = {
  readonly keys: TokenKeys;
  readonly audience: string;
  /** undefined = any issuer */
  readonly issuer?: string | undefined;
  /** seconds that a token may be valid for, from its issue and from now on; 0 or undefined = any time */
  readonly maxAgeSeconds?: number | undefined;
  /** Whether a token that claims no scopes has none; false or undefined = it has all of them. */
  readonly requireScopes?: boolean | undefined;
};

export type TokenVerdict =
  | { readonly kind: "valid"; readonly userId: string; readonly scopes: readonly Scope[] }
  /** For the log only: a caller is told nothing but "not authenticated". */
  | { readonly kind: "refused"; readonly reason: string };

export type TokenVerifier = (token: string) => Promise<TokenVerdict>;

/** RFC 7518, 3.2: an HS256 key is at least as long as its hash. */
const MIN_SECRET_BYTES = 32;

/** RFC 7515, 3.1: three base64url parts, without the white space and padding that decoders let pass. */
const COMPACT_FORM = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** RFC 7519, 5.1 and RFC 9068: a token of another type (a logout token, an event) is none that lets a user in. */
const TOKEN_TYPES: ReadonlySet<unknown> = new Set([undefined, "jwt", "at+jwt"]);

const userId = z.guid();

/**
 * A verifier of JWTs (RFC 7519) for these settings. jose checks signature, exp, nbf, aud and iss. Length, form, type, a
 * finite exp, how long the token lives and the forms of `sub` and of its scopes are checked here. Throws a plain error
 * for a secret that is too short to be one; the verifier throws `unavailable` when the keys cannot be fetched.
 */
export function createTokenVerifier(settings: TokenSettings, ports: KeySetPorts): TokenVerifier {
  const verify = rememberingVerifier(signatureVerifier(settings, ports), ports.clock);
  return async (token) => {
    if (Buffer.byteLength(token) > LIMITS.maxTokenBytes) return refused("too long");
    if (!COMPACT_FORM.test(token)) return refused("not three base64url parts");
    try {
      const verified = await verify(token);
      if (livesTooLong(verified, settings, ports.clock.now())) return refused("valid for too long");
      return claimsVerdict(verified, settings);
    } catch (error) {
      if (error instanceof ScannerError) throw error;
      return refused(joseReason(error));
    }
  };
}

function signatureVerifier({ keys, audience, issuer }: TokenSettings, ports: KeySetPorts): SignatureVerifier {
  const options = (): JWTVerifyOptions => ({
    audience,
    requiredClaims: ["exp", "sub"],
    clockTolerance: LIMITS.tokenClockToleranceSeconds,
    currentDate: new Date(ports.clock.now()),
    ...(issuer === undefined ? {} : { issuer }),
  });
  if (keys.kind === "jwks") {
    const keySet = createKeySet(keys.url, ports);
    const algorithms = [...keys.algorithms];
    return (token) => jwtVerify(token, keySet, { ...options(), algorithms });
  }
  requireStrongSecret(keys.secret);
  return (token) => jwtVerify(token, keys.secret, { ...options(), algorithms: ["HS256"] });
}

/** Throws a plain error for a secret that is too short to be one. */
export function requireStrongSecret(secret: Uint8Array): void {
  if (secret.byteLength >= MIN_SECRET_BYTES) return;
  throw new Error(`The JWT secret has fewer than ${MIN_SECRET_BYTES} bytes: HS256 needs at least that many.`);
}

/** Whether a token lives longer than it may. It cannot be taken back, so whoever steals one has it until it expires. */
function livesTooLong(
  { payload: { exp = 0, iat } }: JWTVerifyResult,
  { maxAgeSeconds = 0 }: TokenSettings,
  nowMs: number,
): boolean {
  if (maxAgeSeconds === 0) return false;
  // A token without an issue time, or with one in the future, is judged by the time that it has left.
  const from = Math.min(iat ?? Number.POSITIVE_INFINITY, nowMs / 1_000);
  return exp - from > maxAgeSeconds + LIMITS.tokenClockToleranceSeconds;
}

function claimsVerdict(
  { payload, protectedHeader }: JWTVerifyResult,
  { requireScopes = false }: TokenSettings,
): TokenVerdict {
  if (!TOKEN_TYPES.has(tokenType(protectedHeader.typ))) return refused("another type of token");
  if (!Number.isFinite(payload.exp)) return refused("exp is no time");
  const subject = userId.safeParse(payload.sub);
  if (!subject.success) return refused("sub is no UUID");
  const claimed = claimedScopes(payload);
  if (claimed.kind === "malformed") return refused(`${claimed.claim} is no list of scopes`);
  const unsaid = requireScopes ? [] : SCOPES;
  return {
    kind: "valid",
    userId: subject.data.toLowerCase(),
    scopes: claimed.kind === "said" ? claimed.scopes : unsaid,
  };
}

/** RFC 7515, 4.1.9: compared without case, the prefix `application/` may be left out. */
function tokenType(type: unknown): unknown {
  return typeof type === "string" ? type.toLowerCase().replace(/^application\//, "") : type;
}

/**
 * jose's error code, and the claim where jose names one. Any other error comes of a header that jose did not foresee.
 */
function joseReason(error: unknown): string {
  if (!(error instanceof errors.JOSEError)) return error instanceof Error ? error.name : "unknown";
  const claim = "claim" in error && typeof error.claim === "string" ? ` ${error.claim}` : "";
  return `${error.code}${claim}`;
}

function refused(reason: string): TokenVerdict {
  return { kind: "refused", reason };
}
