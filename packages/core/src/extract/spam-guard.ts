/** What people put into an address for a reader to take out: `ann-NOSPAM@acme.com`, `ann@REMOVETHIS.acme.com`. */
const GUARD_WORD =
  "(?:no-?spam|no-?spam-?please|spam-?free|anti-?spam|kill-?spam|remove-?(?:this|me|spam)|delete-?(?:this|me)|entfernen|bitte-?entfernen|sans-?spam|enlever|quitar|rimuovi|togliere)";
const AT_START = new RegExp(`^${GUARD_WORD}[._-]`, "i");
const AT_END_OF_LOCAL_PART = new RegExp(`[._+-]${GUARD_WORD}@`, "i");
const AT_START_OF_DOMAIN = new RegExp(`@${GUARD_WORD}[._-](?=[^@.]+\\.)`, "i");
const AT_END_OF_DOMAIN = new RegExp(`[._-]${GUARD_WORD}$`, "i");

/** The address without such a word; it must be set off by a dot or hyphen, and an address must be left. */
export function withoutSpamGuard(address: string): string {
  if (!/spam|remove|delete|entfernen|enlever|quitar|rimuovi|togliere/i.test(address)) return address;
  return address
    .replace(AT_START, "")
    .replace(AT_END_OF_LOCAL_PART, "@")
    .replace(AT_START_OF_DOMAIN, "@")
    .replace(AT_END_OF_DOMAIN, "");
}
