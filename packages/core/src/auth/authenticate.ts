import { createHash, timingSafeEqual } from "node:crypto";
import { ScannerError } from "../errors.ts";
import type { Log } from "../log.ts";
import { isLoopback } from "./loopback.ts";
import type { TokenVerifier } from "./verify-token.ts";

/** Who sent a request: a user with a profile. */
export type Caller = { readonly userId: string };

/** A fixed token that stands for one profile, for callers on this machine. Only the local stage may have one. */
export type FixedToken = { readonly token: string; readonly userId: string };

/** `sourceIp` is the address of the caller's socket. */
export type Authenticator = (authorization: string | undefined, sourceIp: string) => Promise<Caller>;

/**
 * Tells who sent a request, by its `Authorization` header (RFC 6750). Throws `unauthenticated` for a header that is
 * missing or malformed, for a token that does not verify, and for the fixed token from another machine; throws
 * `unknown_user` for a user without a profile. Why a caller was refused goes to the log alone, and the token goes
 * nowhere. A user who exists and one who does not cost the same one look-up.
 */
export function createAuthenticator(ports: {
  verifyToken: TokenVerifier;
  profileExists: (userId: string) => Promise<boolean>;
  fixedToken?: FixedToken | undefined;
  log: Log;
}): Authenticator {
  return async (authorization, sourceIp) => {
    const token = bearerToken(authorization);
    if (token === undefined) {
      ports.log.info("A caller was refused", {
        reason: authorization === undefined ? "no Authorization header" : "no bearer token in the header",
      });
      throw unauthenticated("Send your token as `Authorization: Bearer <JWT>`.");
    }
    if (ports.fixedToken && sameText(token, ports.fixedToken.token)) {
      if (isLoopback(sourceIp)) return { userId: ports.fixedToken.userId };
      ports.log.info("A caller was refused", { reason: "the local token from another machine" });
      throw unauthenticated("This token is for callers on the service's own machine. Send one of your own.");
    }
    const verdict = await ports.verifyToken(token);
    if (verdict.kind === "refused") {
      ports.log.info("A caller was refused", { reason: verdict.reason });
      throw unauthenticated("The token is not valid, or no longer. Get a new one and try again.");
    }
    if (await ports.profileExists(verdict.userId)) return { userId: verdict.userId };
    ports.log.info("A caller was refused", { reason: "a user without a profile", user_id: verdict.userId });
    throw new ScannerError(
      "unknown_user",
      "Your token is valid, but there is no profile for its user. Ask for one.",
    );
  };
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
