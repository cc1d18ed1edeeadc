import { classifyEmail } from "../judge/classify.ts";
import type { AtLeastOne } from "../scan/cut.ts";

/** A dot, as a sign or as a word, at which a domain that is written out may go on. */
export type WrittenDot = {
  /** What stands of the domain before it. */
  readonly domain: string;
  /** The dot with the space around it. */
  readonly dot: string;
  /** What stands behind it, as far as domains are looked at. */
  readonly rest: string;
  /** Whether the at sign is a word of the language, or an @ between blanks, and no label stands before. */
  readonly isWeak: boolean;
  /** Whether the domain before it could be a whole one. */
  readonly isWhole: boolean;
};

/** A line of its own that is a name, an @ between blanks and a domain. */
export type WrittenLine = { readonly local: string; readonly domain: string };

/** A sign that what looks like a written-out address is a sentence or a heading. */
export type SentenceSign<Seen> = {
  readonly name: string;
  readonly why: string;
  readonly holds: (seen: Seen) => boolean;
  /** Texts without an address. */
  readonly examples: AtLeastOne<string>;
  /** Texts that come near and have the address `ann@acme.…`. */
  readonly keep: AtLeastOne<string>;
};

/** A full stop with space around it. */
const SPACED_STOP = /^[ \u00a0\u2028]{1,3}\.[ \u00a0\u2028]{0,3}$/;
/** A full stop right behind the edge of an element, and a blank behind it. */
const STOP_BEHIND_ELEMENT = /^\u2028{1,3}\.\u2028{0,2}[ \u00a0]/;
const CAPITALISED = /^\p{Lu}(?:\p{Ll}|[ \u00a0\u2028]|$)/u;
const CAPITAL = /^\p{Lu}/u;
const SMALL_LETTER = /\p{Ll}/u;
const SMALL_LETTER_AT_THE_END = /\p{Ll}$/u;
/** Names of the dot that are words of other meanings, in the languages that write "at" or "chez" so. */
const WORD_OF_OTHER_MEANINGS =
  /^[ \u00a0\u2028]{1,3}(?:point|period|full stop|punto|ponto|punt|punkt|prik|stip|piste|pont)[ \u00a0\u2028]{1,3}$/i;
/**
 * Words that begin a sentence or go on with one and are suffixes of domains, before a word that "or" and its like are
 * not.
 */
const FUNCTION_WORD =
  /^(?:am|as|at|be|by|do|here|how|in|is|it|la|me|my|no|now|so|to|today|you)[ \u00a0\u2028]{1,3}(?!(?:and|e|et|for|o|or|oder|ou|und)[ \u00a0\u2028])\p{L}/iu;
/** Words that stand before "point" in a sentence and are no firm's name. */
const DETERMINER =
  /^(?:a|an|another|any|certain|each|either|every|her|his|its|my|no|one|our|same|some|that|the|their|this|what|which|your|ce|cet|cette|le|un|une|certain|questo|quel|il|este|ese|el|cierto|dit|dat|een|elk|diesem|einem|dem)$/i;

/** In this order, at every dot behind an at sign. */
export const SENTENCE_SIGNS: readonly SentenceSign<WrittenDot>[] = [
  {
    name: "a full stop behind an element",
    why: "Who writes a dot out puts a blank before it, too; a link or bold word at a sentence's end has none.",
    holds: ({ dot }) => STOP_BEHIND_ELEMENT.test(dot),
    examples: [
      "We met Ann at \u2028the mill\u2028. It was late.",
      "We met Ann at \u2028home\u2028. It was late.",
      "Ann lavora presso \u2028Tallowick\u2028. La sede",
    ],
    keep: [
      "ann at \u2028acme\u2028 . com",
      "ann [at] \u2028acme\u2028 (dot) com",
      "ann@acme.com\u2028. You may",
    ],
  },
  {
    name: "a capital behind a full stop",
    why: "A sentence begins so; a suffix has a capital where the whole domain has, and after a whole domain none follows.",
    holds: ({ domain, dot, rest, isWeak, isWhole }) =>
      (isWeak || isWhole) &&
      SPACED_STOP.test(dot) &&
      (CAPITALISED.test(rest) || (CAPITAL.test(rest) && SMALL_LETTER_AT_THE_END.test(domain))),
    examples: ["Ann at home . It is late", "Ann at Tallowick .NET framework", "Ann at school . IT"],
    keep: [
      "ANN AT ACME . COM",
      "ann [at] acme . Com",
      "ann@acme.com . You may",
      "ann [at] acme [dot] com . You may",
    ],
  },
  {
    name: "a function word behind a full stop or a point",
    why: "It is a suffix, too, but a sentence goes on behind it.",
    holds: ({ dot, rest, isWeak }) =>
      isWeak && (SPACED_STOP.test(dot) || WORD_OF_OTHER_MEANINGS.test(dot)) && FUNCTION_WORD.test(rest),
    examples: ["Ann at home . it is late", "Ann at Cedar Point in time", "Ann at Cedar point in time"],
    keep: [
      "ann at acme . it",
      "ann at acme . it or call",
      "ann at acme dot it is mine",
      "E-mail: ann at acme . it is mine",
    ],
  },
  {
    name: "a point with a word that tells which",
    why: "\u201cAt that point\u201d is a time.",
    holds: ({ domain, dot, rest, isWeak }) =>
      isWeak && DETERMINER.test(domain) && (WORD_OF_OTHER_MEANINGS.test(dot) || FUNCTION_WORD.test(rest)),
    examples: [
      "Ann had at that point in",
      "Ann was stuck at one point to",
      "Ann at this point you",
      "Ann chez ce point la",
      "Ann looked at the dot in the sky",
    ],
    keep: ["ann at acme point com", "ann (at) acme (point) com"],
  },
];

/** Whether a sentence ends at a dot, or goes on over it, so that the domain does not. */
export function endsDomain(dot: WrittenDot): boolean {
  for (const { holds } of SENTENCE_SIGNS) if (holds(dot)) return true;
  return false;
}

/** Signs that a line is a heading and no address. A line with a label (`E-mail:`) is not asked. */
export const LINE_SIGNS: readonly SentenceSign<WrittenLine>[] = [
  {
    name: "a topic and a brand",
    why: "Headings and menus write \u201cTopic @ Brand.com\u201d with capitals on both sides; a mailbox so is that of a role.",
    holds: ({ local, domain }) =>
      CAPITAL.test(local) &&
      SMALL_LETTER.test(local) &&
      CAPITAL.test(domain) &&
      classifyEmail(`${local}@${domain}`.toLowerCase(), "").type !== "service",
    examples: ["Mobilität @ TALLOWICK.com", "Topic @ Tallowick.com"],
    keep: ["ann @ acme.com", "ANN @ ACME.COM", "Ann @ acme.com", "ann @ Acme.com"],
  },
];

/** Whether a line is a heading and no address. */
export function isHeading(line: WrittenLine): boolean {
  return LINE_SIGNS.some(({ holds }) => holds(line));
}
