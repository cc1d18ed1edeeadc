import type { AtLeastOne } from "../scan/cut.ts";

/** Where a literal stands in its script. */
export type CodePlace = {
  /** The name of the property or the variable that it is given to; "" where it is given to none. */
  readonly key: string;
  /** The code before and after it. */
  readonly before: string;
  readonly after: string;
  /** What it says, with what is put together with it. */
  readonly text: string;
};

/** A sign that what a literal says is no contact of the site, whoever's it is. */
export type CodeSign = {
  readonly name: string;
  readonly why: string;
  readonly holds: (place: CodePlace) => boolean;
  /** Scripts whose address is none. */
  readonly examples: AtLeastOne<string>;
  /** What comes near: scripts whose address is one. */
  readonly keep: AtLeastOne<string>;
};

/** Characters of code on either side of a literal that are looked at: what a package.json says before its author. */
export const CODE_CHARS = 600;

const PACKAGE_KEY = /^(?:author|authors|email|maintainers?|contributors?|url|name|bugs|publisher|_npmUser)$/;
const VERSION = /["']?version["']?\s?:\s?["'`]v?\d+\.\d+/;
const PACKAGE_WORD =
  /["']?(?:licen[cs]e|repository|dependencies|devDependencies|peerDependencies|homepage|keywords|main|module|scripts|engines)["']?\s?:\s?["'`[{]/;
const SAMPLE_KEY =
  /placeholder|example|sample|dummy|mock|fixture|^demo|^test|[a-z]Test$|hint|helper_?text|help_?text|tooltip|invalid|error|default_?value|initial_?value|mask|pattern|regex/i;
/** An attribute's name before its value in a list, as Angular's and Vue's compilers write attributes. */
const SAMPLE_ATTRIBUTE = /["'](?:placeholder|pattern|data-placeholder)["']\s?,\s?$/;
const TO_DEVELOPERS =
  /(?:Error|\b(?:warn|warning|warnOnce|error|log|debug|assert|invariant|deprecate[ds]?|fail|panic))\s?\(\s?(?:[\w$.!=<>&|]{1,40},\s?){0,3}$/;
const LICENCE_TEXT =
  /\b(?:MIT|BSD|Apache|GPL|ISC|Mozilla)\b.{0,40}\blicen[cs]e|permission is hereby granted|@licen[cs]e\b|@author\b|@preserve\b|redistribution and use/is;
const PASSWORD = /\bpass(?:word|wd)?["']?\s?[:=]\s?["'`]/i;
/** Characters around a login's address in which its password stands: the object's other fields. */
const LOGIN_CHARS = 80;

/** In this order. */
export const CODE_SIGNS: readonly CodeSign[] = [
  {
    name: "the author of a package",
    why: "Bundlers take package.json along, which names who wrote the library beside its name and version.",
    holds: ({ key, before, after, text }) =>
      (PACKAGE_KEY.test(key) && VERSION.test(before + after) && PACKAGE_WORD.test(before + after)) ||
      (/^\s*\{/.test(text) && VERSION.test(text) && PACKAGE_WORD.test(text)),
    examples: [
      `var p={name:"left-pad",version:"1.2.3",author:"Jo Tallow <jo.tallow@gmail.com>",license:"MIT"}`,
      `var p={"name":"pad","version":"4.0.1","maintainers":[{"email":"jo.tallow@gmail.com"}],"license":"MIT"}`,
      `var p=JSON.parse('{"name":"pad","version":"0.1.0","license":"MIT","author":"jo.tallow@gmail.com"}')`,
    ],
    keep: [
      `var c={name:"Harbour Books",version:"2.1",email:"desk@gmail.com"}`,
      `var c={author:"Ann Lee <ann.lee@gmail.com>",title:"Opening times"}`,
    ],
  },
  {
    name: "a value that shows how one is written",
    why: "Its key says that it stands in an empty field, or in what is said of a wrong entry.",
    holds: ({ key, before }) => SAMPLE_KEY.test(key) || SAMPLE_ATTRIBUTE.test(before),
    examples: [
      `f({placeholder:"jo.tallow@gmail.com"})`,
      `var e={emailInvalid:"No address. Write jo.tallow@gmail.com",invalid_email:"Like jo.tallow@gmail.com"}`,
      `var consts=[["type","email","placeholder","jo.tallow@gmail.com"]]`,
      `var user={mockEmail:"jo.tallow@gmail.com"}`,
    ],
    keep: [`var c={email:"desk@gmail.com"}`, `var c={contact:"desk@gmail.com"}`],
  },
  {
    name: "what is said to who writes programs",
    why: "Errors and warnings name the library's authors, and no visitor reads them.",
    holds: ({ before }) => TO_DEVELOPERS.test(before),
    examples: [
      `throw new Error("Not licensed. Write to sales@tallowick.com")`,
      `console.warn("Expired, contact jo.tallow@gmail.com")`,
    ],
    keep: [`show("Please write to desk@gmail.com")`],
  },
  {
    name: "a licence",
    why: "It names who wrote a library or a font.",
    holds: ({ text }) => LICENCE_TEXT.test(text),
    examples: [`var t="Released under the MIT licence by jo.tallow@gmail.com"`],
    keep: [`var t="For a fishing licence write to desk@gmail.com"`],
  },
  {
    name: "a login that the program brings",
    why: "A password stands beside it: it is for trying the program out.",
    holds: ({ before, after }) => PASSWORD.test(before.slice(-LOGIN_CHARS) + after.slice(0, LOGIN_CHARS)),
    examples: [
      `var u={email:"jo.tallow@gmail.com",password:"secret1"}`,
      `var u=[{password:"x",role:1,email:"jo.tallow@gmail.com"}]`,
    ],
    keep: [`var c={email:"desk@gmail.com",phone:"+353 1 555"}`],
  },
];

/** Whether a literal's address is no contact of the site. */
export function isNoContact(place: CodePlace): boolean {
  return CODE_SIGNS.some(({ holds }) => holds(place));
}
