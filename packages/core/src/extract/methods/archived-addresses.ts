import type { AtLeastOne } from "../scan/cut.ts";
import { hasPublicSuffix } from "../scan/public-suffix.ts";
import type { FoundAddress } from "../scan/scan-addresses.ts";

/** How archives of mailing lists write each address, with signs that are no at sign anywhere else. */
export type ArchiveForm = {
  readonly name: string;
  readonly why: string;
  /** What every such text holds; it is looked for first, since most texts have none. */
  readonly has: RegExp;
  /** The mailbox and the domain are its groups. */
  readonly pattern: RegExp;
  /** What stands between the labels of the domain. */
  readonly dot: string;
  /** Texts with the address `ann@acme.com`. */
  readonly examples: AtLeastOne<string>;
  /** Texts that come near and have none. */
  readonly keep: AtLeastOne<string>;
};

const MAILBOX = "([\\w.+-]{1,64})";
const DOMAIN = "([a-z\\d-]{1,63}(?:\\.[a-z\\d-]{1,63}){1,5})";
/** " at " in the languages that Mailman speaks and in which it is a short word of every sentence. */
const LOCAL_AT = "[ \\u00a0](?:à|a|en|em|bij|på|i|w|v)[ \\u00a0]";

export const ARCHIVE_FORMS: readonly ArchiveForm[] = [
  {
    name: "an empty pair of brackets and exclamation marks",
    why: "MARC writes the at sign and the dots of the domain so.",
    has: / \(\) /,
    pattern: /(?<![\w.+-])([\w.+-]{1,64}) \(\) ([a-z\d-]{1,63}(?: ! [a-z\d-]{1,63}){1,5})(?![\w-])/gi,
    dot: " ! ",
    examples: ["From: Ann Lee <ann () acme ! com>", "ann () acme ! com"],
    keep: ["const main () ready ! done", "ann () acme.com"],
  },
  {
    name: "a short word in angle brackets",
    why: "Mailman translates \u201cat\u201d; the brackets stand around an address alone (RFC 5322, 3.4).",
    has: /</,
    pattern: new RegExp(`(?<=<\\u2028{0,2})${MAILBOX}${LOCAL_AT}${DOMAIN}(?=\\u2028{0,2}>)`, "giu"),
    dot: ".",
    examples: ["Ann Lee <ann à acme.com> a écrit", "Ann Lee <\u2028ann en acme.com\u2028>"],
    keep: ["<ann va à acme.com>", "Ann à acme.com"],
  },
  {
    name: "a short word in a link above a time",
    why: "Mailman's pages show who wrote a message so, with its date in the next line.",
    has: /\d:\d\d:\d\d/,
    pattern: new RegExp(
      `(?<=\\u2028)${MAILBOX}${LOCAL_AT}${DOMAIN}(?= ?\\u2028 ?\\n[^\\n]{5,30}\\d\\d:\\d\\d:\\d\\d)`,
      "giu",
    ),
    dot: ".",
    examples: ["\u2028Ann Lee\u2028 \u2028ann à acme.com\u2028\n\u2028Mar 3 Mai 10:00:00 CEST 2011"],
    keep: ["Va \u2028ann à acme.com\u2028\nMar 3 Mai", "ann à acme.com\nMar 3 Mai 10:00:00 CEST 2011"],
  },
];

/** The addresses that a text has in one of these forms. */
export function* archivedAddresses(text: string): Generator<FoundAddress> {
  for (const { has, pattern, dot } of ARCHIVE_FORMS) {
    if (!has.test(text)) continue;
    for (const { 0: found, 1: mailbox = "", 2: domain = "", index } of text.matchAll(pattern)) {
      const host = domain.replaceAll(dot, ".");
      if (hasPublicSuffix(host))
        yield { address: `${mailbox}@${host}`, start: index, end: index + found.length };
    }
  }
}
