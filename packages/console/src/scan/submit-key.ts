/** A submit whose answer is not known yet: what it asked for, and by which `Idempotency-Key`. */
export type OpenSubmit = { readonly asked: string; readonly key: string };

/** bytes of a key: no two submits of a user have so many in common by chance */
const KEY_BYTES = 16;

/**
 * The submit of `asked`: once more the open one where that asked for the same, as its answer may have been lost on the
 * way when its scans had begun; else a new one.
 */
export function submitOf(open: OpenSubmit | undefined, asked: string, newKey: () => string): OpenSubmit {
  return open?.asked === asked ? open : { asked, key: newKey() };
}

/** A key that was never used. `crypto.randomUUID` is for pages of https alone. */
export function newSubmitKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
