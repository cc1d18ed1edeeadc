import type { AtLeastOne } from "../scan/cut.ts";

/** Where "ann at acme.com", its dot plain, is an address: archives of mailing lists write all addresses so. */
export type ArchiveSign = {
  readonly name: string;
  readonly why: string;
  /** What stands before the address, and behind it; anything where it is left out. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Whether one of the last words before it, with a capital, has to be in the mailbox, too. */
  readonly isNamed?: true;
  /** Texts with the address `ann@acme.com`. */
  readonly examples: AtLeastOne<string>;
  /** Texts that come near and have none. */
  readonly keep: AtLeastOne<string>;
};

/** Characters before an address and behind it that are looked at: a header with a list of recipients, a line. */
const BEFORE_CHARS = 200;
const AFTER_CHARS = 100;

export const ARCHIVE_SIGNS: readonly ArchiveSign[] = [
  {
    name: "angle brackets",
    why: "They stand around an address behind its owner's name (RFC 5322, 3.4).",
    before: /<\u2028{0,2}$/,
    after: /^\u2028{0,2}>/,
    examples: ["Ann Lee <ann at acme.com>", "Ann Lee <\u2028ann at acme.com\u2028> wrote"],
    keep: ["<Ann Lee met Bob at acme.com>"],
  },
  {
    name: "a field of a message's header",
    why: "It holds addresses and names alone.",
    before:
      /(?:^|\n)[> \u2028]{0,8}(?:From|To|Cc|Bcc|Reply-To|Sender|Von|An|De|Da|Para|À)[ \u2028]{0,3}:[^\n]{0,160}$/i,
    examples: ["From: ann at acme.com (Ann Lee)", "> Cc: Ann Lee, ann at acme.com"],
    keep: ["From Berlin: ann at acme.com", "To the shop at acme.com"],
  },
  {
    name: "what introduces a quote",
    why: "Mail programs put it before the message that is answered.",
    after:
      /^[ \u2028]{0,3}(?:\([^)\n]{1,60}\)[ \u2028]{1,3})?(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef|skrev|napisał\(?a?\)?)[ \u2028]{0,3}:/,
    examples: ["On Mon Jan 1 ann at acme.com wrote:", "ann at acme.com (Ann Lee) wrote:"],
    keep: ["Ann Lee, who teaches at acme.com wrote a book"],
  },
  {
    name: "a date in the next line",
    why: "Archives show a message's author so, with its date below.",
    before: /[\n\u2028] ?$/,
    after:
      /^[ \u2028]{0,4}\n[ \u2028]{0,4}(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[ \u2028,]{1,3}(?:\d|[A-Z][a-z]{2} )|\p{Lu}\p{Ll}{1,3}[ .,][^\n]{3,20}\d\d:\d\d:\d\d)/u,
    examples: [
      "\u2028Ann Lee\u2028 \u2028ann at acme.com \u2028\n\u2028Mon Jan 1 10:00:00 CET 2024",
      "\u2028Ann Lee\u2028 \u2028ann at acme.com\u2028\n\u2028Mit Mai 4 10:00:00 CEST 2024",
    ],
    keep: ["Meet Bob at acme.com\nMon Jan 1 10:00:00 CET 2024", "\u2028Ann at acme.com\u2028\nMonday is off"],
  },
  {
    name: "its owner's name behind it",
    why: "Archives write it in round brackets, and the address at the beginning of a line.",
    before: /(?:^|\n)[> \u2028]{0,8}$/,
    after: /^[ \u2028]{1,3}\(\p{Lu}[\p{L}.'-]{0,30}(?: [\p{L}.'-]{1,30}){1,3}\)/u,
    examples: ["ann at acme.com (Ann Lee)"],
    keep: ["Read ann at acme.com (Ann Lee)", "ann at acme.com (free delivery)"],
  },
  {
    name: "its owner's name before it",
    why: "A person's mailbox is made of his name. A sign divides the two, or the name would be a part of a sentence.",
    before: /\p{Lu}[\p{L}.'-]{1,30}[^\n]{0,40}?[,:;(\u2013\u2014-][ \u2028]{0,3}$/u,
    isNamed: true,
    examples: [
      "Ann Lee (ann at acme.com)",
      "Contact Bob Ann (Director): ann at acme.com",
      "Annabel Lee, ann at acme.com",
    ],
    keep: ["Bob Lee (ann at acme.com)", "Ann Lee (Ann at acme.com)", "Ann met ann at acme.com"],
  },
  {
    name: "the list's own address",
    why: "Lists put it below each message, under a line that says what it is.",
    before: /mailing list[^\n]{0,60}\n[ \u2028]{0,4}$/i,
    after: /^[ \u2028]{0,4}(?:\n|$)/,
    examples: ["Ann mailing list\nann at acme.com\nhttp://acme.com"],
    keep: ["Read our mailing list\nAnn at acme.com has it"],
  },
];

/** Whether an archive wrote the address that stands in a text from `start` to `end`. */
export function isArchived(text: string, start: number, end: number): boolean {
  const textBefore = text.slice(Math.max(0, start - BEFORE_CHARS), start);
  const textAfter = text.slice(end, end + AFTER_CHARS);
  const mailbox = /^\S{0,64}/.exec(text.slice(start, end))?.[0] ?? "";
  return ARCHIVE_SIGNS.some(
    ({ before, after, isNamed }) =>
      before?.test(textBefore) !== false &&
      after?.test(textAfter) !== false &&
      (isNamed !== true || isCalledAfter(mailbox, textBefore)),
  );
}

/** Characters before a mailbox in which its owner's name stands: names are shorter, and the text before may be long. */
const NAME_CHARS = 60;

/** Whether a mailbox has a name in it, all small, that stands before it: `lars.poulsen` behind "Lars Poulsen". */
function isCalledAfter(mailbox: string, before: string): boolean {
  const names = before.slice(-NAME_CHARS).match(/(?<!\p{L})\p{Lu}\p{L}{2,30}/gu) ?? [];
  return mailbox === mailbox.toLowerCase() && names.some((name) => isPart(name.toLowerCase(), mailbox));
}

/** Whether a name is a part of a mailbox, or a mailbox of three letters and more begins the name. */
function isPart(name: string, mailbox: string): boolean {
  return mailbox.includes(name) || (mailbox.length > 2 && name.startsWith(mailbox));
}
