import { createHash, timingSafeEqual } from "node:crypto";
import { ScannerError } from "../errors.ts";
import type { Log } from "../log.ts";
import { unknownUser } from "../profiles/unknown-user.ts";
import { hashApiKey, isMeantAsApiKey, isWellFormedApiKey } from "./api-key.ts";
import { isLoopback } from "./loopback.ts";
import { SCOPES, type Scope } from "./scope.ts";
import type { TokenVerifier } from "./verify-token.ts";

/** Who sent a request: a user with a profile, and what their token or key may do. */
export type Caller = {
  readonly userId: string;
  /** the key that the request came with; null = a token */
  readonly apiKeyId: string | null;
  readonly scopes: readonly Scope[];
};

/** Whom a key lets in; why it lets nobody in is for the log only. */
export type ApiKeyVerdict =
  | {
      readonly kind: "valid";
      readonly keyId: string;
      readonly userId: string;
      readonly scopes: readonly Scope[];
    }
  | { readonly kind: "refused"; readonly reason: string; readonly keyId: string | undefined };

/** A fixed token that stands for one profile, for callers on this machine. Only the local stage may have one. */
export type FixedToken = { readonly token: string; readonly userId: string };

/** When a token's user is asked for a profile: by the authenticator, or by the statement that the call is about. */
export type ProfileAsked = "now" | "by_statement";

/**
 * `sourceIp` is the address of the caller's socket. With `profile: "by_statement"` nobody asks whether a token's user
 * has a profile: the statement that the call is about does, and whoever sends it logs the refusal.
 */
export type Authenticator = (
  authorization: string | undefined,
  sourceIp: string,
  options?: { readonly profile?: ProfileAsked },
) => Promise<Caller>;

/** What the log says of each refusal, beside its reason. */
const REFUSED = "A caller was refused";

type AuthenticatorPorts = {
  readonly verifyToken: TokenVerifier;
  readonly profileExists: (userId: string) => Promise<boolean>;
  /** Whom the key of this hash lets in. */
  readonly useApiKey: (keyHash: string) => Promise<ApiKeyVerdict>;
  readonly fixedToken?: FixedToken | undefined;
  readonly log: Log;
};

/**
 * Tells who sent a request, by its `Authorization` header (RFC 6750): an API key, or a token. Throws `unauthenticated`
 * for a header that is missing or malformed, for a token that does not verify, for a key that is unknown, revoked or
 * expired, and for the fixed token from another machine; throws `unknown_user` for a user without a profile. Why a
 * caller was refused goes to the log alone, and the token goes nowhere. A user who exists and one who does not cost the
 * same one look-up.
 */
export function createAuthenticator(ports: AuthenticatorPorts): Authenticator {
  const refuse = (reason: string, ids: Readonly<Record<string, string | undefined>> = {}) =>
    ports.log.info(REFUSED, { reason, ...ids });
  return async (authorization, sourceIp, { profile = "now" } = {}) => {
    const token = bearerToken(authorization);
    if (token === undefined) {
      refuse(authorization === undefined ? "no Authorization header" : "no bearer token in the header");
      throw unauthenticated("Send your token as `Authorization: Bearer <JWT or API key>`.");
    }
    if (isMeantAsApiKey(token)) {
      const verdict = await judgeApiKey(token, ports);
      if (verdict.kind === "valid") {
        return { userId: verdict.userId, apiKeyId: verdict.keyId, scopes: verdict.scopes };
      }
      refuse(verdict.reason, { api_key_id: verdict.keyId });
      throw unauthenticated("The API key is not valid, or no longer. Check it, or ask for a new one.");
    }
    if (ports.fixedToken && sameText(token, ports.fixedToken.token)) {
      if (isLoopback(sourceIp)) return { userId: ports.fixedToken.userId, apiKeyId: null, scopes: SCOPES };
      refuse("the local token from another machine");
      throw unauthenticated("This token is for callers on the service's own machine. Send one of your own.");
    }
    const verdict = await ports.verifyToken(token);
    if (verdict.kind === "refused") {
      refuse(verdict.reason);
      throw unauthenticated("The token is not valid, or no longer. Get a new one and try again.");
    }
    if (profile === "by_statement" || (await ports.profileExists(verdict.userId))) {
      return { userId: verdict.userId, apiKeyId: null, scopes: verdict.scopes };
    }
    logUnknownUser(ports.log, verdict.userId);
    throw unknownUser();
  };
}

/** Logs why a caller was refused whose user has no profile. */
export function logUnknownUser(log: Log, userId: string): void {
  log.info(REFUSED, { reason: "a user without a profile", user_id: userId });
}

/** Asks the database only about what can be a key: one that was mistyped or cut off costs nobody a look-up. */
async function judgeApiKey(token: string, { useApiKey }: AuthenticatorPorts): Promise<ApiKeyVerdict> {
  if (isWellFormedApiKey(token)) return await useApiKey(hashApiKey(token));
  return { kind: "refused", reason: "no key by its form and checksum", keyId: undefined };
}

/** RFC 7235, 2.1: the scheme's case does not matter; one space, one token, nothing else. */
function bearerToken(authorization: string | undefined): string | undefined {
  return /^bearer ([^\s,]+)$/i.exec(authorization ?? "")?.[1];
}

/** Compares in a time that tells nothing about where two texts differ. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function unauthenticated(detail: string): ScannerError {
  return new ScannerError("unauthenticated", detail);
}
