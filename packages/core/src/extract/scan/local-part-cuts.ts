import type { Cut } from "./cut.ts";

/** Examples are texts up to an at sign, and what then remains of the local part that ends there. */
export type FrontCut = Cut & {
  /** What must stand before the local part; anything where it is left out. */
  readonly before?: RegExp;
};

/** What stands glued to the front of a local part. Tried in this order: behind one thing another may stand. */
export const FRONT_CUTS: readonly FrontCut[] = [
  {
    name: "all up to a percent-encoded sign",
    why: "A space, quote, comma, colon, bracket or line break in a URL separates words, encoded too.",
    pattern: /^.*%(?:20|22|2[cC]|3[aAcCeE]|5[bB]|0[aAdD])/,
    examples: [{ given: "x%20ann", gives: "ann" }],
    keep: ["desk%loans"],
  },
  {
    name: "a leader",
    why: "Rows of dots, lines or hyphens lead from a label to an address; a mask has three dots.",
    pattern: /^.*(?:\.{4}|_{4}|-{4})(?=[\p{L}\p{N}])/u,
    examples: [
      { given: "Desk......ann", gives: "ann" },
      { given: "E-Mail:____ann", gives: "ann" },
      { given: "Bookings-----ann", gives: "ann" },
    ],
    keep: ["jo...son", "_ann", "a__b"],
  },
  {
    name: "a leader of few dots behind a label",
    why: "A label is no mailbox of which a mask would hide the end.",
    pattern: /^(?:e-?mail|mail|contact|kontakt|correo|courriel)\.{2,3}(?=[\p{L}\p{N}])/iu,
    examples: [{ given: "E-Mail...ann", gives: "ann" }],
    keep: ["jo..son", "mail.ann"],
  },
  {
    name: "a site before a plus",
    why: "The plus is a blank in a search: a site is looked for beside an address.",
    pattern: /^(?:[\w-]{1,40}\.){1,3}(?:com|org|net)\+/i,
    examples: [{ given: "videos.com+ann", gives: "ann" }],
    keep: ["ann+videos.com", "ann.lee+news"],
  },
  {
    name: "a percent-encoding that means nothing",
    why: "Of mailto:%ZZann nobody knows what stood before the letters, so nothing remains.",
    before: /mailto:$/i,
    pattern: /^%(?![\da-f]{2}).*$/i,
    examples: [{ given: "mailto:%ZZann", gives: "" }],
    keep: ["mailto:ann%loans"],
  },
  {
    name: "escapes that lost their backslash",
    why: "JSON in markup writes brackets, quotes and line breaks as \\u003e, and careless code drops the backslash.",
    pattern: /^(?:u00(?:3[ceCE]|2[267]|0[aAdD]))+/,
    examples: [{ given: "u003eann", gives: "ann" }],
    keep: ["u00sepp", "u2"],
  },
  {
    name: "a label before a capital",
    why: "A new word begins at a capital letter: the label stood in an element of its own.",
    pattern: /^(?:E-?[Mm]ail|Mail|EMAIL|E-?MAIL|Contact|Kontakt|Correo|Courriel|E-?post|Email[Uu]s)(?=[A-Z])/,
    examples: [{ given: "EmailAnn", gives: "Ann" }],
    keep: ["Mailand", "Contactless"],
  },
  {
    name: "a label in capitals",
    why: "A new word begins where capitals end.",
    pattern: /^(?:E-?MAIL|MAIL|TEL|FAX)(?=[a-z])/,
    examples: [{ given: "EMAILann", gives: "ann" }],
    keep: ["Telemann", "MAILER"],
  },
  {
    name: "the scheme of a link without its colon",
    why: "No mailbox is called so, and templates lose the colon.",
    pattern: /^mailto(?=[\p{L}\d])/iu,
    examples: [{ given: "mailtoann", gives: "ann" }],
    keep: ["mailto", "mail.tony"],
  },
  {
    name: "a telephone number",
    why: "Numbers in groups, or after a plus, stand before an address in lists of contacts.",
    pattern: /^\+?\d{2,5}[.-]\d{3,8}(?:[.-]\d{3,4})?(?=\p{L})|^\+\d[\d.-]{5,}(?=\p{L})/u,
    examples: [
      { given: "030-5550123ann", gives: "ann" },
      { given: "+49-30-5550123ann", gives: "ann" },
    ],
    keep: ["24-7help", "2024ann"],
  },
  {
    name: "the letter of an escape",
    why: "After a backslash that nobody undid, n, r, t and codes of letters belong to it.",
    before: /\\$/,
    pattern: /^(?:[nrt]|x[\da-f]{2}|u[\da-f]{4})(?=\p{L})/iu,
    examples: [
      { given: "Mail:\\nann", gives: "ann" },
      { given: "\\x22ann", gives: "ann" },
    ],
    keep: ["\\ann", "Mail: nancy"],
  },
  {
    name: "the rest of a telephone number after its code",
    why: "A country's or a town's code, or three digits, begin a number that four digits and more go on with.",
    before: /(?:^|[^\d.,])(?:[(+]\d{1,5}\)?|0\d{1,5}|\d{3})[\s/.-]{1,3}$/,
    pattern: /^\d{4,}(?=\p{L})/u,
    examples: [
      { given: "(030) 5550123ann", gives: "ann" },
      { given: "030/5550123ann", gives: "ann" },
    ],
    keep: ["10115 2024ann"],
  },
  {
    name: "the code of a quoted-printable sign",
    why: "Mail in quoted-printable has =3C for a bracket, and so on; the equals sign ends what stands before.",
    before: /=$/,
    pattern: /^(?:3[CcAaDd]|2[02]|5[Bb])/,
    examples: [{ given: "=3Cann", gives: "ann" }],
    keep: ["=365grad"],
  },
  {
    name: "the last group of a telephone number",
    why: "After several groups of digits a short one goes on with the number, too.",
    before: /(?:\d[\s().-]{1,2}){2}$|\+\d[\d\s().-]{3,}$/,
    pattern: /^\d{2,}(?=\p{L})/u,
    examples: [{ given: "+49 30 555 12ann", gives: "ann" }],
    keep: ["Room 12 24ann"],
  },
  {
    name: "words of another script",
    why: "Scripts without spaces between words run into an address in Latin letters.",
    pattern:
      /^.*[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}](?=[\p{Script=Latin}\p{Script=Common}]*[\p{L}\d])(?=[\p{Script=Latin}\p{Script=Common}]+$)/u,
    examples: [{ given: "请联系ann", gives: "ann" }],
    keep: ["анна", "संपर्क", "müller"],
  },
  {
    name: "a place that a program fills in",
    why: "Of %s@acme.com only the program knows the mailbox, so nothing remains.",
    pattern: /^%[sd]$/,
    examples: [{ given: "%s", gives: "" }],
    keep: ["50%s"],
  },
  {
    name: "signs that begin no mailbox",
    why: "Quotes, list marks and what joins parts of a URL are allowed inside a local part, hardly ever at its front.",
    pattern: /^[.'&+%-]+/,
    examples: [{ given: "'ann", gives: "ann" }],
    keep: ["o'neill", "_ann"],
  },
];
