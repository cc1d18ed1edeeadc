import { JOINT } from "../dom/marks.ts";
import { everyMatch } from "../every-match.ts";

/** A stretch of a text that may be a number: digits and what divides them, no blank at its ends. */
export type DigitRun = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands before another number in front of it and is this one's as well, as an area code is; mostly "". */
  readonly area: string;
};

/** Digits of other scripts: full width, Arabic, Persian. */
const OTHER_DIGITS = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A digit and up to 60 digits and dividers behind it: two numbers with all their dividers have fewer. No part of the
 * pattern can match what another one does, so each character is looked at a fixed number of times.
 */
const RUN =
  /[\d\uff10-\uff19\u0660-\u0669\u06f0-\u06f9][\d\uff10-\uff19\u0660-\u0669\u06f0-\u06f9 \u2028()./|\u00b7\uff08\uff09\uff0d\u2010-\u2015\u2212+-]{5,60}/g;
/** Digits of the shortest number that is looked for, and of the longest (E.164 has 15, `00` and `(0)` come to them). */
const [MIN_DIGITS, MAX_DIGITS] = [6, 18];
const OPENING = /[+\uff0b(\uff08]/;
/** Such signs before a number: `((+`. */
const MAX_OPENING = 3;
const CLOSING = /[)\uff09]/;

/** Every stretch of a text that has as many digits as a telephone number, two numbers in a row divided. */
export function* digitRuns(text: string): Generator<DigitRun> {
  for (const match of text.matchAll(RUN)) {
    const end = match.index + match[0].length;
    // What goes on is no number, but a table of digits or a key.
    if (isDigit(text.charCodeAt(end)) || countDigits(match[0]) < MIN_DIGITS) continue;
    const start = openingOf(text, match.index);
    for (const run of divided(text.slice(start, end), start)) {
      const trimmed = withoutEdges(run);
      const digits = countDigits(trimmed.text);
      if (digits >= MIN_DIGITS && digits <= MAX_DIGITS) yield trimmed;
    }
  }
}

/** Where the signs before the first digit of a run begin. */
function openingOf(text: string, digit: number): number {
  let start = digit;
  while (start > 0 && digit - start < MAX_OPENING && OPENING.test(text[start - 1] ?? "")) start--;
  return start;
}

/** A run in ASCII: its digits, brackets and plus signs; dashes as hyphens, middle dots as bars, and no marks. */
export function asciiRun(text: string): string {
  return PLAIN.test(text) ? text : withoutOtherSigns(text);
}

/** A run that is as it should be already, as most are. */
const PLAIN = /^[\d ()./+-]*$/;

/** A middle dot right between digits, which divides the parts of one number: `06·78·21·79·33`. */
const INNER_DOT = /(?<=\d)\u00b7(?=\d)/g;

function withoutOtherSigns(text: string): string {
  return text
    .replaceAll(JOINT, "")
    .replace(INNER_DOT, ".")
    .replaceAll("\u00b7", "|")
    .replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, "-")
    .replaceAll("\uff0b", "+")
    .replaceAll("\uff08", "(")
    .replaceAll("\uff09", ")");
}

/** How many digits a text has. */
export function countDigits(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (isDigit(text.charCodeAt(index))) count++;
  return count;
}

/** Whether a UTF-16 code is a digit, full-width, Arabic and Persian ones too. */
function isDigit(code: number): boolean {
  if (code < 0x660) return code >= 0x30 && code <= 0x39;
  return code <= 0x669 || (code >= 0x6f0 && code <= 0x6f9) || (code >= 0xff10 && code <= 0xff19);
}

/** Digits on both sides of a place where one number ends and another begins: area codes have fewer. */
const MIN_DIVIDED = 7;
/**
 * Digits there, where a bar or a dot divides, which area codes are hardly divided by: a postcode may stand before it.
 */
const MIN_BEFORE_BAR = 5;
/** Digits there, where the second one begins as a part of the first one may: both must be whole numbers. */
const MIN_ALIKE = 9;
/** Where a second number may begin: behind a sign that divides cells and items of lists. */
const BAR = /[ \u2028]?[|\u00b7][ \u2028]{0,2}(?=[+(0\d])/g;
/** Where one may begin in what is left: behind a slash, or with what only a number begins with. */
const DIVIDER =
  /[ \u2028]?\/[ \u2028]?(?=[+(0\d])|[ \u2028]{1,3}[\u2010-\u2015-]?[ \u2028]{0,2}(?=\+|\(\+|\(?0)|(?<=\d)\u2028{0,3}(?=\+)/g;

/** A short figure that a dash divides from a number that begins as only one does: `B217 — 04 50 27 81 17`. */
const SHORT_BEFORE = /^\d{1,4}[ \u2028]{1,2}[\u2010-\u2015-][ \u2028]{1,2}(?=(?:\+|\(?0)(?:[^\d]{0,3}\d){8})/;

/** The numbers of a run that holds two or more: `030 123456 / 0171 1234567`. */
function divided(text: string, start: number): DigitRun[] {
  const shared = SHARED_AREA.exec(text);
  if (shared !== null) return sharing(shared, start);
  const whole = { text, start, end: start + text.length, area: "" };
  const parts = /[|\u00b7]/.test(text) ? cut(whole, BAR) : [whole];
  return parts.flatMap((part) =>
    countDigits(part.text) >= 2 * MIN_DIVIDED || /.\(?\+|\d [\u2010-\u2015-]/.test(part.text)
      ? cut(part, DIVIDER)
      : [part],
  );
}

/** A run at the places of a divider with a number on both sides. */
function cut({ text, start }: DigitRun, divider: RegExp): DigitRun[] {
  const runs: DigitRun[] = [];
  let from = SHORT_BEFORE.exec(text)?.[0].length ?? 0;
  for (const match of everyMatch(text, divider)) {
    const [left, right] = [text.slice(from, match.index), text.slice(match.index + match[0].length)];
    // Nothing but a number begins with a plus sign, so that what stands before it may be anything.
    const least = divider === BAR ? MIN_BEFORE_BAR : /^[+(0]/.test(right) ? MIN_DIVIDED : MIN_ALIKE;
    const isLong = countDigits(left) >= least && countDigits(right) >= least;
    if (!isLong && !/^\(?\+/.test(right)) continue;
    runs.push({ text: left, start: start + from, end: start + match.index, area: "" });
    from = match.index + match[0].length;
  }
  runs.push({ text: text.slice(from), start: start + from, end: start + text.length, area: "" });
  return runs;
}

/** Two numbers of one area, which the first one names: `(71) 3283-6262 / 3283-6341`, `+91-20-24358840 / 24358841`. */
const SHARED_AREA =
  /^((?:\+\d{1,3}[ .-])?\(?\d{2,5}\)?[ -]{1,2})(\d{2,4}[ -]\d{2,4}|\d{6,8}) ?\/ ?(\d{2,4}[ -]\d{2,4}|[1-9]\d{5,7})$/;

/** Both numbers, where they are divided in one way. */
function sharing([text, area = "", first = "", second = ""]: RegExpExecArray, start: number): DigitRun[] {
  const end = start + text.length;
  if (first.replace(/\d/g, "0") !== second.replace(/\d/g, "0")) return [{ text, start, end, area: "" }];
  const firstEnd = start + area.length + first.length;
  return [
    { text: area + first, start, end: firstEnd, area: "" },
    { text: second, start: end - second.length, end, area },
  ];
}

/** The last digits of a second number that differs in them alone: `030 123456/57`. */
const OTHER_ENDING = /(?<=\d) ?\/ ?\d{1,2}$/;

/** Without blanks, dividers and brackets of the sentence at the ends. */
function withoutEdges({ text, start, area }: DigitRun): DigitRun {
  let [from, to] = [0, text.length];
  while (to > from && !isDigit(text.charCodeAt(to - 1))) to--;
  while (from < to && OPENING.test(text[from] ?? "") && !opens(text, from, to)) from++;
  const inner = text.slice(from, to);
  const first = withoutBracket(inner).replace(OTHER_ENDING, "");
  const kept = countDigits(first) >= MIN_DIVIDED ? first : inner;
  return { text: kept, start: start + from, end: start + from + kept.length, area };
}

/** What may open behind a whole number. */
const BRACKET = / ?[(\uff08]/g;

/** Without a bracket that opens behind a whole number: `03-1234-5678 (8:00`. */
function withoutBracket(text: string): string {
  for (const { index } of everyMatch(text, BRACKET))
    if (countDigits(text.slice(0, index)) >= MIN_DIVIDED) return text.slice(0, index);
  return text;
}

/** Whether a plus sign or a bracket at the front is part of the number: a bracket is where it closes inside. */
function opens(text: string, from: number, to: number): boolean {
  return !/[(\uff08]/.test(text[from] ?? "") || CLOSING.test(text.slice(from, to));
}
