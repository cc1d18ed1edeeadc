import * as z from "zod/mini";

/**
 * What a token or key may be allowed to do. Each call that needs a token names the one that it asks for; none holds
 * another.
 */
export const SCOPES = [
  "scans:write",
  "scans:read",
  "contacts:delete",
  "domains:delete",
  "webhooks",
  "keys",
  "admin",
] as const;

export type Scope = (typeof SCOPES)[number];

/** A scope's name, for who reads it from outside. */
export const scopeName = z.enum(SCOPES);

export type KeyScope = Exclude<Scope, "keys">;

/** Those that a key may have: none makes keys, or one that leaked would outlive its revocation by another. */
export const KEY_SCOPES = SCOPES.filter((scope): scope is KeyScope => scope !== "keys");

/** The name of a scope that a key may have. */
export const keyScopeName = z.enum(KEY_SCOPES);

/** What a key may do when nothing else is asked for: scan and read, and nothing that cannot be undone. */
export const DEFAULT_KEY_SCOPES: readonly KeyScope[] = ["scans:read", "scans:write"];

/** Those of the names that are scopes of a key, as `knownScopes`. */
export function knownKeyScopes(names: readonly string[]): readonly Scope[] {
  return KEY_SCOPES.filter((scope) => names.includes(scope));
}

/** Those of the names that are scopes of ours, each once, in the order of `SCOPES`; an issuer may name others too. */
export function knownScopes(names: readonly string[]): readonly Scope[] {
  return SCOPES.filter((scope) => names.includes(scope));
}

/** What a token's claims say of its scopes. */
export type ClaimedScopes =
  | { readonly kind: "unsaid" }
  | { readonly kind: "said"; readonly scopes: readonly Scope[] }
  | { readonly kind: "malformed"; readonly claim: "scope" | "scopes" };

const nameList = z.array(z.string());

/**
 * The scopes that a token claims: `scope`, names with blanks between them (RFC 8693, 4.2), or `scopes`, an array of
 * them. Where both are there `scope` counts, which is the standard's.
 */
export function claimedScopes({ scope, scopes }: Readonly<Record<string, unknown>>): ClaimedScopes {
  if (scope !== undefined) {
    if (typeof scope !== "string") return { kind: "malformed", claim: "scope" };
    return { kind: "said", scopes: knownScopes(scope.split(" ")) };
  }
  if (scopes === undefined) return { kind: "unsaid" };
  const names = nameList.safeParse(scopes);
  return names.success
    ? { kind: "said", scopes: knownScopes(names.data) }
    : { kind: "malformed", claim: "scopes" };
}
