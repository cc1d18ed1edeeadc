const NAME = "token";

/**
 * The token that was pasted into this tab. `sessionStorage` ends with the tab and no other tab can read it; a reload
 * keeps it.
 */
export function keptToken(): string | undefined {
  return sessionStorage.getItem(NAME) ?? undefined;
}

/** Forgets all that this tab keeps, what was typed too: the next one who signs in is somebody else. */
export function forgetTab(): void {
  sessionStorage.clear();
}

export function keepToken(token: string): void {
  sessionStorage.setItem(NAME, token);
}
