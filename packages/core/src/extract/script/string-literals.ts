import { HOLE } from "./values.ts";

/** Where a literal, a comment or a regular expression begins. */
const START = /["'`/]/g;
/** What ends a literal, or an escape in it. */
const PART_END: Readonly<Record<string, RegExp>> = {
  '"': /["\n\r]|\\[\s\S]/g,
  "'": /['\n\r]|\\[\s\S]/g,
  "`": /`|\\[\s\S]/g,
};
/** An expression inside a template. */
const TEMPLATE_EXPRESSION = /\$\{[^}]{0,100}\}?/g;
/** An escape in a string literal (ECMAScript, 12.9.4). */
const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\}|([0-3]?[0-7]{1,2})|([\s\S]))/gi;
/** What the letter of an escape stands for, where it is not itself. */
const CONTROL: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  "\n": "",
};
/** What stands between the literals of a sum. */
const PLUS = /\s{0,100}\+\s{0,100}(?=["'`])/y;
/** What may stand before a regular expression; before a slash that divides stands a value. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\n]|return)[ \t]{0,20}$/;
/** Characters before a slash that are looked at: what may stand before a regular expression, and twenty blanks. */
const BEFORE_CHARS = 28;
/** Characters of a regular expression whose end is looked for: a slash without an end in them divides. */
const MAX_REGEX_CHARS = 100;

/** The string literals of a script that does not parse, those of a sum as one string. Linear. */
export function stringLiterals(source: string): string[] {
  const strings: string[] = [];
  const lastCommentEnd = source.lastIndexOf("*/");
  let sum = "";
  let index = nextStart(source, 0);
  while (index < source.length) {
    const quote = source[index] ?? "";
    if (quote === "/") {
      index = nextStart(source, slashEnd(source, index, lastCommentEnd));
      continue;
    }
    const { value, end } = literalAt(source, index, quote);
    sum += value;
    PLUS.lastIndex = end;
    if (PLUS.test(source)) {
      index = PLUS.lastIndex;
      continue;
    }
    strings.push(sum);
    sum = "";
    index = nextStart(source, end);
  }
  return strings;
}

function nextStart(source: string, from: number): number {
  START.lastIndex = from;
  return START.exec(source)?.index ?? source.length;
}

/** Where a comment or a regular expression ends, or where a slash that is neither does. */
function slashEnd(source: string, start: number, lastCommentEnd: number): number {
  const next = source[start + 1];
  if (next === "*") return start + 2 <= lastCommentEnd ? source.indexOf("*/", start + 2) + 2 : start + 2;
  if (next === "/") {
    const end = source.indexOf("\n", start);
    return end < 0 ? source.length : end;
  }
  if (!BEFORE_REGEX.test(source.slice(Math.max(0, start - BEFORE_CHARS), start))) return start + 1;
  let isClass = false;
  const last = Math.min(source.length, start + MAX_REGEX_CHARS);
  for (let index = start + 1; index < last && source[index] !== "\n"; index++) {
    const char = source[index];
    if (char === "\\") index++;
    else if (char === "[") isClass = true;
    else if (char === "]") isClass = false;
    else if (char === "/" && !isClass) return index + 1;
  }
  return start + 1;
}

function literalAt(source: string, start: number, quote: string): { value: string; end: number } {
  const end = PART_END[quote] ?? START;
  end.lastIndex = start + 1;
  let match = end.exec(source);
  while (match?.[0].startsWith("\\")) match = end.exec(source);
  const index = match?.index ?? source.length;
  const raw = source.slice(start + 1, index);
  const value = quote === "`" ? raw.replace(TEMPLATE_EXPRESSION, HOLE) : raw;
  return { value: value.includes("\\") ? unescaped(value) : value, end: index + 1 };
}

/** What a string literal means, of what stands between its quotes. */
export function unescaped(text: string): string {
  return text.replace(ESCAPE, (all, byte, unit, point, octal, other) => {
    if (other !== undefined) return CONTROL[other] ?? other;
    const code = Number.parseInt(byte ?? unit ?? point ?? octal, octal === undefined ? 16 : 8);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
