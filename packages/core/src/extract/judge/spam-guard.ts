import type { Cut } from "../scan/cut.ts";
import { hasPublicSuffix } from "../scan/public-suffix.ts";

/** What people put into an address for a reader to take out: `ann-NOSPAM@acme.com`, `ann@REMOVETHIS.acme.com`. */
const GUARD_WORD =
  "(?:no-?spam|no-?spam-?please|spam-?free|spam-?frei|anti-?spam|kill-?spam|remove-?(?:this|me|spam)|delete-?(?:this|me)|entfernen|bitte-?entfernen|sans-?spam|enlever|quitar|rimuovi|togliere)";
/** Every guard holds one of these, and hardly any other address does. */
const GUARD_SIGN = /spam|remove|delete|entfernen|enlever|quitar|rimuovi|togliere|\.invalid$/i;

/** A row takes out what its pattern matches, and puts an at sign back where it took one. */
type SpamGuard = Cut & {
  readonly puts: "" | "@";
  /** Taken out only where a domain with a public suffix is left, for it may be the domain itself. */
  readonly leavesDomain?: true;
};

/** Taken out in this order. */
export const SPAM_GUARDS: readonly SpamGuard[] = [
  {
    name: "the suffix invalid",
    why: "RFC 2606 keeps it free, so an address with it reaches nobody.",
    pattern: /\.invalid$/i,
    puts: "",
    leavesDomain: true,
    examples: [{ given: "ann@acme.com.invalid", gives: "ann@acme.com" }],
    keep: ["ann@acme.invalid", "ann@invalid.com"],
  },
  {
    name: "a word at the local part's front",
    why: "It is set off by a dot, a hyphen or a low line.",
    pattern: new RegExp(`^${GUARD_WORD}[._-]`, "i"),
    puts: "",
    examples: [{ given: "nospam.ann@acme.com", gives: "ann@acme.com" }],
    keep: ["nospam@acme.com", "removals.ann@acme.com"],
  },
  {
    name: "a word at the local part's end",
    why: "It is set off by a sign before it.",
    pattern: new RegExp(`[._+-]${GUARD_WORD}[._+-]?@`, "i"),
    puts: "@",
    examples: [
      { given: "ann-REMOVETHIS@acme.com", gives: "ann@acme.com" },
      { given: "ann-NOSPAM-@acme.com", gives: "ann@acme.com" },
    ],
    keep: ["antispam@acme.com", "annnospam@acme.com"],
  },
  {
    name: "a word in capitals at the local part's end",
    why: "It is set off by its capitals alone.",
    pattern: new RegExp(`(?<=[a-z\\d])${GUARD_WORD.toUpperCase()}@`),
    puts: "@",
    examples: [{ given: "annNOSPAM@acme.com", gives: "ann@acme.com" }],
    keep: ["ANNNOSPAM@acme.com"],
  },
  {
    name: "a word at the domain's front",
    why: "It is set off by a dot or a hyphen, and a whole domain follows.",
    pattern: new RegExp(`@${GUARD_WORD}[._-](?=[^@.]+\\.)`, "i"),
    puts: "@",
    examples: [{ given: "ann@REMOVETHIS.acme.com", gives: "ann@acme.com" }],
    keep: ["ann@nospam.com", "ann@antispamlab.com"],
  },
  {
    name: "a word in capitals at the domain's front",
    why: "It is set off by its capitals alone.",
    pattern: new RegExp(`@${GUARD_WORD.toUpperCase()}(?=[a-z\\d-]{2,63}\\.)`),
    puts: "@",
    examples: [{ given: "ann@NOSPAMacme.com", gives: "ann@acme.com" }],
    keep: ["ann@NOSPAMACME.COM", "ann@nospamacme.com"],
  },
  {
    name: "a word at the domain's end",
    why: "No suffix is called so.",
    pattern: new RegExp(`[._-]${GUARD_WORD}$`, "i"),
    puts: "",
    examples: [{ given: "ann@acme.com.nospam", gives: "ann@acme.com" }],
    keep: ["ann@acme-nospam.com", "ann@acme.comnospam"],
  },
];

/** The address without such words. */
export function withoutSpamGuard(address: string): string {
  if (!GUARD_SIGN.test(address)) return address;
  let open = address;
  for (const { pattern, puts, leavesDomain } of SPAM_GUARDS) {
    const rest = open.replace(pattern, puts);
    if (leavesDomain !== true || hasPublicSuffix(rest.slice(rest.lastIndexOf("@") + 1))) open = rest;
  }
  return open;
}
