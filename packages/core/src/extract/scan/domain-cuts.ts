import type { Cut } from "./cut.ts";

/** What neither begins nor ends any domain. Taken off first, in this order. */
export const DOMAIN_EDGES: readonly Cut[] = [
  {
    name: "an ellipsis and what follows",
    why: "No label of a name is empty.",
    pattern: /\.\..*/s,
    examples: [{ given: "acme.com..and", gives: "acme.com" }],
    keep: ["acme.com"],
  },
  {
    name: "a dot in front",
    why: "It was typed once too often; several stand in the place of letters.",
    pattern: /^\.(?!\.)/,
    examples: [{ given: ".acme.com", gives: "acme.com" }],
    keep: ["a.acme.com"],
  },
  {
    name: "a full stop or a dash",
    why: "It ends the sentence; a name ends in a letter or a digit.",
    pattern: /(?<![.-])[.-]+$/,
    examples: [{ given: "acme.com.-", gives: "acme.com" }],
    keep: ["acme-works.com"],
  },
];

/**
 * A sign of something that stands glued to a domain behind one of its dots. The pattern is matched with all that stands
 * after the dot. What its first group takes remains; a pattern without a group leaves nothing, and takes the dot, too.
 * The cut is made only where a name below a public suffix remains.
 */
export type GluedCut = Cut & {
  /** What must stand before the dot; anything where it is left out. */
  readonly before?: RegExp;
};

/** Cuts that are made although the whole may be a domain as well. They are tried at each dot from the first one on. */
export const GLUED_TEXT: readonly GluedCut[] = [
  {
    name: "a number",
    why: "It begins a sentence or an item of a list: no suffix is a number.",
    pattern: /^\d{1,9}(?:\.\d{1,9}){0,3}$/,
    examples: [{ given: "acme.com.2", gives: "acme.com" }],
    keep: ["acme.2.com", "10.0.0.8"],
  },
  {
    name: "a web address",
    why: "It stands next to the mail address in lists of contacts, where an element ended between the two.",
    pattern: /^([^.]{1,62}[^.-])-{0,3}(?:www|https?)\./i,
    examples: [
      { given: "acme.dewww.acme.de", gives: "acme.de" },
      { given: "acme.co.uk-www.acme.co.uk", gives: "acme.co.uk" },
    ],
    keep: ["acme.https.de"],
  },
  {
    name: "a dash",
    why: "Two hyphens are one, and a capital behind a hyphen begins a word; but De-Mail has addresses at de-mail.de.",
    before: /^\P{Changes_When_Lowercased}*$/u,
    pattern: /^(?!xn--)([a-z]{2,})-(?:-|(?!Mail\.)\p{Lu}\p{Ll})/u,
    examples: [
      { given: "acme.co.uk--and", gives: "acme.co.uk" },
      { given: "acme.com-Tel.No", gives: "acme.com" },
    ],
    keep: ["acme.xn--p1ai", "acme.de-Mail.de", "ann--lee.de"],
  },
  {
    name: "a sentence",
    why: "A capital after a full stop begins it, where the domain before has none.",
    before: /^\P{Changes_When_Lowercased}*$/u,
    pattern: /^\p{Lu}\p{Ll}/u,
    examples: [{ given: "acme.de.Call", gives: "acme.de" }],
    keep: ["Acme.Co.Uk", "acme.co.Uk", "acme.Com"],
  },
];

/**
 * Cuts that are made only where the whole is no domain, so that something must be cut. They are tried at each dot from
 * the last one back.
 */
export const GLUED_TO_SUFFIX: readonly GluedCut[] = [
  {
    name: "a word with a capital",
    why: "Suffixes are written small, and a new word begins; but 1b6d3586.toString is an object of a program.",
    before: /^(?![\da-f]{5,}$)/,
    pattern: /^([a-z]{2,})\p{Lu}/u,
    examples: [{ given: "acme.co.ukOpening", gives: "acme.co.uk" }],
    keep: ["1b6d3586.toString", "acme.DE"],
  },
  {
    name: "a hyphen and the next word",
    why: "No suffix has a hyphen but those of other scripts in ASCII; words like is-open and regions like us-east have one.",
    pattern:
      /^(?!xn--|(?:am|as|at|be|by|do|in|is|it|me|my|no|so|to|us)-\p{Ll}|[a-z]{2}-(?:north|south|east|west|central))([A-Za-z]{2,})-/u,
    examples: [
      { given: "acme.co.uk-we", gives: "acme.co.uk" },
      { given: "acme.de-Kontakt", gives: "acme.de" },
      { given: "acme.it-Tel", gives: "acme.it" },
    ],
    keep: ["acme.de-mail.de", "menu.is-open", "db1.eu-west", "acme.xn--p1ai"],
  },
  {
    name: "digits",
    why: "No suffix has digits but those of other scripts in ASCII: a telephone number follows.",
    pattern: /^([a-z]{2,})\d/i,
    examples: [{ given: "acme.com0301234", gives: "acme.com" }],
    keep: ["cafe24.com", "acme.xn--p1ai"],
  },
  {
    name: "letters of another script",
    why: "No suffix begins in ASCII and goes on in another script, but text without spaces does.",
    pattern: /^([a-z]{2,})[^\0-\x7f]/i,
    examples: [{ given: "acme.cn咨询", gives: "acme.cn" }],
    keep: ["acme.公司", "acmeüber.de"],
  },
  {
    name: "a label or a word that joins",
    why: "These words stand after addresses on contact pages, in small letters too.",
    pattern:
      /^(com|org|net|edu|info|biz|[a-z]{2})(?:https?|www|tel|telefon|telefono|telefax|phone|fon|fax|mobile|mobil|mob|handy|e-?mail|web|website|address|copy|call|contact|office|hours|or|and|oder|und)(?:\.|$)/i,
    examples: [{ given: "acme.comtelefon", gives: "acme.com" }],
    keep: ["acme.memorial", "acme.website"],
  },
];

/** `acme.com` of `acme.combob`: suffixes that everybody knows, with the letters of another address behind them. */
export const KNOWN_SUFFIX_BEFORE_LETTERS = /^.+?\.(?:com|org|net|info|co\.uk|com\.au)(?=[a-z])/;
