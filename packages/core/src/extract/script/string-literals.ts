import { escapeAt } from "./escapes.ts";
import { HOLE } from "./values.ts";

/** Where a literal, a comment or a regular expression begins. */
const START = /["'`/]/g;
/** What ends a literal, begins an escape, or begins an expression inside a template. */
const PART_END: Readonly<Record<string, RegExp>> = {
  '"': /["\\\n\r]/g,
  "'": /['\\\n\r]/g,
  "`": /[`\\]|\$\{/g,
};
/** What stands between the literals of a sum. */
const PLUS = /\s{0,100}\+\s{0,100}(?=["'`])/y;
/** What may stand before a regular expression; before a slash that divides stands a value. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\n]|return)[ \t]{0,20}$/;
/** Characters before a slash that are looked at. */
const BEFORE_CHARS = 28;
/** Characters of a regular expression, and of an expression inside a template, whose end is looked for. */
const MAX_SKIPPED_CHARS = 1_000;

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
  const last = Math.min(source.length, start + MAX_SKIPPED_CHARS);
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
  const pattern = PART_END[quote] ?? START;
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    pattern.lastIndex = from;
    const match = pattern.exec(source);
    const index = match?.index ?? source.length;
    parts.push(source.slice(from, index));
    if (match?.[0] === "\\") {
      const { value, end } = escapeAt(source, index);
      parts.push(value);
      from = end;
    } else if (match?.[0] === "${") {
      const close = source.slice(index, index + MAX_SKIPPED_CHARS).indexOf("}");
      parts.push(HOLE);
      from = index + (close < 0 ? 2 : close + 1);
    } else return { value: parts.join(""), end: index + 1 };
  }
}
