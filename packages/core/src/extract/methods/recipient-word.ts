import { cutDomain } from "../scan/cut-domain.ts";

/** The name that begins a text, with the full stops of East Asian scripts. */
const NAME = /^[\p{L}\p{M}\p{N}._\u3002\uff0e\uff61-]*/u;
/**
 * What stands behind a name and belongs to it: stars or dots in the place of letters, a guard against spam in brackets,
 * and a template's expression in the place of the name's end.
 */
const GOES_ON = /^(?:[*•●…]+[\p{L}\p{N}.@]|[[({][^\])}]{1,40}[\])}][\p{L}\p{N}.-]|\{\{|\$\{|\{%|<[%?])/u;
/** What may stand between an address and the next one, where a list has lost its commas. */
const DIVIDES = /^[:<>()[\]!/\\]/;

/** `to:desk`, `Ann:desk`: a dot-atom has no colon. What stands behind `//` may be a user and his password. */
const LABELS = /^(?:[^/:]{0,40}:)+(?!\/)/;
/** Editors that take an address for a site put a site's beginning before it; behind a user a password would stand. */
const SITE_START = /^https?:\/{2,3}(?:www\.)?(?=[^:/]*$)/i;
/** `Ann<desk`, `[desk`: all up to a bracket that nothing closes. */
const UNCLOSED = /^.*[<[(]([^<>[\]()]*)$/s;
const FIELD_NAME = /^(?:e-?mail|mail|to|cc|bcc)=/i;
/** Quotes, and marks of lists and arrows, which begin no mailbox; bullets in a row stand in the place of letters. */
const OPENING_MARKS = /^(?:["'`“”„‘’«»>=!~→►▶–—-]+|•(?!•))/;
/** One dot begins no mailbox; several stand in the place of letters. */
const LEADING_DOT = /^\.(?!\.)/;
const LEADING_STARS = /^\*+/;

/** The addresses in a word of a list of recipients, without what people and programs leave at their edges. */
export function* addressesInWord(word: string): Generator<string> {
  let rest = word;
  while (rest.includes("@")) {
    const at = rest.indexOf("@");
    const behind = rest.slice(at + 1);
    const [name = ""] = NAME.exec(behind) ?? [];
    const tail = behind.slice(name.length);
    if (name === "" || tail.startsWith("@") || GOES_ON.test(tail)) {
      // A part of such a word could be taken for an address. It is given as a whole, and refused with a reason that
      // tells of the whole.
      yield wholeWord(rest);
      return;
    }
    yield `${bareLocalPart(rest.slice(0, at), tail)}@${bareDomain(name)}`;
    rest = DIVIDES.test(tail) ? tail.slice(1) : "";
  }
}

function wholeWord(word: string): string {
  const at = word.lastIndexOf("@");
  return `${bareLocalPart(word.slice(0, at), "")}@${cutDomain(word.slice(at + 1).replace(/[>)'"“”‘’«»\\/].*$/s, ""))}`;
}

/** A local part without a label, brackets and quotes; stars go where as many stand in the tail. */
function bareLocalPart(local: string, tail: string): string {
  const labelled = local.replace(SITE_START, "").replace(LABELS, "").replace(FIELD_NAME, "");
  const opened = UNCLOSED.exec(labelled)?.[1] ?? labelled;
  const bare = opened.replace(OPENING_MARKS, "").replace(LEADING_DOT, "");
  if (bare.startsWith("{") && !bare.includes("}")) return bare.replace(/^\{+/, "");
  const [stars = ""] = LEADING_STARS.exec(bare) ?? [];
  return stars !== "" && tail.startsWith(stars) ? bare.slice(stars.length) : bare;
}

/** A domain without what emphasis in plain text and the full stop of an East Asian script leave at its end. */
function bareDomain(name: string): string {
  return cutDomain(name.replace(/(?<![_\u3002\uff0e\uff61])[_\u3002\uff0e\uff61]+$/, ""));
}
