/** Why a page is taken for a shell: a document that only its scripts fill. */
export type ShellReason = "empty_root" | "noscript" | "few_words" | "no_words";

/** A page that only its scripts fill. */
export type Shell = {
  readonly reason: ShellReason;
};
