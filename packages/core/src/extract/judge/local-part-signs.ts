import type { Refusal } from "./refusal.ts";

/** A sign in a local part, which is lower case and NFC. */
export type LocalPartSign = Refusal<string> & {
  readonly pattern: RegExp;
  /** Whether the sign says nothing where only addresses stand, because RFC 5322's rare characters are meant there. */
  readonly unlessField?: true;
};

/** Signs that are looked for first, in any local part. */
export const LOCAL_PART_SIGNS: readonly LocalPartSign[] = [
  {
    name: "the remains of an escape",
    why: "Code that reads text by half loses the sign of \\u003e, %20 and &quot;, and keeps the rest.",
    rule: "glued",
    pattern: /^(?:\\?u00[0-9a-f]{2}|%[0-9a-f]{2}|&?(?:quot|nbsp|amp|lt|gt|apos|#x?[0-9a-f]{2,4});|mailto:)/,
    examples: ["u003ehelpdesk", "%20youth", "quot;maps", "&amp;maps", "mailto:ann"],
    keep: ["u2", "desk%loans", "lt.lee"],
  },
  {
    name: "stars and dots in the place of letters",
    why: "Sites hide a part of what their users wrote.",
    rule: "masked",
    pattern: /[*…•●]|(?<!\.)\.{2,}$/,
    examples: ["m***", "mar...", "ma…"],
    keep: ["m.ar"],
  },
];

/** Signs that are looked for in a local part that is a dot-atom of RFC 5322: it allows all of them. */
export const DOT_ATOM_SIGNS: readonly LocalPartSign[] = [
  {
    name: "a sign that joins words in URLs and code",
    why: "RFC 5322 allows it, and yet what stands before it is another word: a=b@c.de, 0199|b@c.de, a/b@c.de.",
    rule: "glued",
    pattern: /[/|=?#{}^`!$]/,
    unlessField: true,
    examples: ["email=dock", "0199|dock", "formsubmit.co/tilaus"],
    keep: ["r&d", "a.o'dwyer", "press+kit"],
  },
  {
    name: "a sign that begins no mailbox",
    why: "It is a quote, a list's mark or a part of a URL.",
    rule: "glued",
    pattern: /^[-'+~&]/,
    unlessField: true,
    examples: ["-gate", "'ann", "~ann"],
    keep: ["_ann"],
  },
  {
    name: "a sign that ends no mailbox",
    why: "What it joins is cut off or left out, in a field too: a tag, a number, the next word of an identifier or of a search.",
    rule: "glued",
    pattern: /[+-]$/,
    examples: ["videos.com+", "pixel-1534755-web-", "press+"],
    keep: ["press+kit", "a-b", "ann_"],
  },
  {
    name: "a percent sign at the front",
    why: "It is the rest of a percent-encoding that means nothing, or a name that a program fills in; in a field too.",
    rule: "glued",
    pattern: /^%/,
    examples: ["%zzann", "%user%"],
    keep: ["desk%loans"],
  },
  {
    name: "a slash at the front",
    why: "It is the end of a path or of a scheme, in a field too.",
    rule: "glued",
    pattern: /^\//,
    examples: ["/ann", "//ann"],
    keep: ["ann"],
  },
];
