import { hasPublicSuffix } from "../scan/public-suffix.ts";

/** What people put into an address for a reader to take out: `ann-NOSPAM@acme.com`, `ann@REMOVETHIS.acme.com`. */
const GUARD_WORD =
  "(?:no-?spam|no-?spam-?please|spam-?free|spam-?frei|anti-?spam|kill-?spam|remove-?(?:this|me|spam)|delete-?(?:this|me)|entfernen|bitte-?entfernen|sans-?spam|enlever|quitar|rimuovi|togliere)";
const AT_START = new RegExp(`^${GUARD_WORD}[._-]`, "i");
const AT_END_OF_LOCAL_PART = new RegExp(`[._+-]${GUARD_WORD}[._+-]?@`, "i");
/** `annNOSPAM@acme.com`: set off by its capitals alone. */
const CAPITALS = new RegExp(`(?<=[a-z\\d])${GUARD_WORD.toUpperCase()}@`);
const AT_START_OF_DOMAIN = new RegExp(`@${GUARD_WORD}[._-](?=[^@.]+\\.)`, "i");
const AT_END_OF_DOMAIN = new RegExp(`[._-]${GUARD_WORD}$`, "i");

/** The address without such a word; it must be set off by a dot or hyphen or by its capitals. */
export function withoutSpamGuard(address: string): string {
  if (!/spam|remove|delete|entfernen|enlever|quitar|rimuovi|togliere|\.invalid$/i.test(address))
    return address;
  // `ann@acme.com.invalid` (RFC 2606 keeps the name free for this).
  const whole = address.replace(/\.invalid$/i, "");
  const rest = hasPublicSuffix(whole.slice(whole.lastIndexOf("@") + 1)) ? whole : address;
  return rest
    .replace(AT_START, "")
    .replace(AT_END_OF_LOCAL_PART, "@")
    .replace(CAPITALS, "@")
    .replace(AT_START_OF_DOMAIN, "@")
    .replace(AT_END_OF_DOMAIN, "");
}
