/**
 * Throws a plain error where tokens are checked by a key set and no issuer is named: providers sign for many customers
 * with one set, and the token of another customer would be as good as ours.
 */
export function requireKeySetIssuer({
  jwksUrl,
  issuer,
}: {
  readonly jwksUrl: string | undefined;
  readonly issuer: string | undefined;
}): void {
  if (jwksUrl === undefined || (issuer !== undefined && issuer !== "")) return;
  throw new Error(
    "Set JWT_ISSUER beside JWKS_URL, to what the tokens' `iss` says: others may sign by its keys.",
  );
}
