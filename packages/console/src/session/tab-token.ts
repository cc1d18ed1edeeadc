const NAME = "token";

/**
 * The token that was pasted into this tab. `sessionStorage` ends with the tab and no other tab can read it; a reload
 * keeps it.
 */
export function keptToken(): string | undefined {
  return sessionStorage.getItem(NAME) ?? undefined;
}

/** undefined forgets it. */
export function keepToken(token: string | undefined): void {
  if (token === undefined) sessionStorage.removeItem(NAME);
  else sessionStorage.setItem(NAME, token);
}
