import { isGiven } from "./given-name.ts";
import { UNIT_WORD } from "./label-words.ts";
import { readName } from "./name.ts";
import { meaningOf } from "./role.ts";

/** Characters of a name with a position without capitals: a longer text is a sentence. */
const MAX_PART_CHARS = 40;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー \u3000]+$/u;

/**
 * The cheapest question of a line: two words with capitals, particles between (`Ludwig van der Berg`), or a letter of a
 * script without capitals. Most lines of a page have neither.
 */
export const MAY_HOLD_NAME =
  /(?<!\p{L})\p{Lu}[\p{L}\p{M}'’ʼ.-]{0,40}[,\s\u2028]{1,20}(?:\p{P}?\p{Ll}[\p{Ll}.'’]{0,5}[\s\u2028]{1,10}){0,3}["“„(]?(?:[dl]['’])?\p{Lu}|[\u0590-\u0dff\u3040-\u9fff\uac00-\ud7af]/u;

const TWO_SCRIPTS =
  /^(?:([\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2,4}(?:[ \u3000][\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})?)[ \u3000]*\p{Lu}\p{L}+[ ,-][\p{L} ,.-]{2,40}|\p{Lu}\p{L}+[ ,-][\p{Script=Latin} ,.-]{1,40} ([\p{Script=Han}\p{Script=Hangul}]{2,4}))$/u;
const LEGAL_FORM =
  /^[\s\u2028,]{1,6}(?:l\.?t?d\.?a|gmbh|ag|kg|ohg|gbr|ug|mbh|e\. ?k|ltd|llc|llp|inc|plc|s\.? ?r\.? ?l|s\.? ?p\.? ?a|s\.? ?l\.? ?u?|s\.? ?a\.?(?: de c\.?v)?|s\.?a\.?r\.?l|s\.?a\.?s|b\.?v|n\.?v|a\/?s|aps|ab|oy|kft|zrt|bt|sp\. ?z|s\. ?r\. ?o|d\.o\.o|pty)(?![\p{L}])/iu;

/** Signs that divide a line, and a dash among words. */
const PIECES =
  /(?:[|●:：；()（）[\]\t【】《》✆☎✉]|[•·](?!(?<=\p{Script=Han}[•·])\p{Script=Han})|\/(?!(?<=(?:^|\s)[\u0621-\u064a]{1,2}\/)))+/u;
const DASH = /\s[–—-]+\s/;

/** A word by itself before a name, and what joins both. */
const COUPLE =
  /(?:^|[^\p{L} -] ?|\p{Ll} )(\p{Lu}[\p{L}-]+) (?:und|and|&|\+|et|y|e|og|och|en|ja|és|и|і|i|a|u\.) $/u;
/** Characters before a name in which such a word is looked for: a given name and what joins both. */
const MAX_COUPLE_CHARS = 40;

/** What divides a list of names and positions. */
export const COMMA = /[,，、]/;
/** Where one element ends and another begins beside it, and where any inline element begins or ends. */
export const BESIDE = /\u2028[ \u00a0]?\u2028/;
export const ANY_JOINT = /\u2028/;
/** What divides nothing: the text as a whole. */
export const NOTHING = /(?!)/;

/** A part of a line. */
export type Part = { readonly start: number; readonly end: number };

/** The parts of a line, or of a part of it, between dividers. */
export function partsOf(
  raw: string,
  divider: RegExp,
  { start, end }: Part = { start: 0, end: raw.length },
): Part[] {
  const whole = raw.slice(start, end);
  if (!divider.test(whole)) return [{ start, end }];
  let at = start;
  return whole.split(divider).map((text) => {
    const from = text === "" ? at : raw.indexOf(text, at);
    at = from + text.length;
    return { start: from, end: at };
  });
}

/** A text without capitals whose first or last words are a position: `陈雨菲 外贸业务员`, `代表取締役 山田 太郎`. */
export function withoutPositions(text: string): string | null {
  if (text.length > MAX_PART_CHARS || !/[ \u3000]/.test(text) || !EAST_ASIAN.test(text)) return null;
  const words = text.split(/[ \u3000]+/);
  const count = words.length;
  while (words.length > 1 && (UNIT_WORD.test(words[0] ?? "") || meaningOf(words[0] ?? "").isRole))
    words.shift();
  while (words.length > 1 && meaningOf(words.at(-1) ?? "").isRole) words.pop();
  return words.length < count ? words.join(" ") : null;
}

/** Whether a postal code beside a text of a line says that it is a place: `Santa Monica, CA 90401`. */
export function isPlace(raw: string, start: number, end: number): boolean {
  const before = raw.slice(Math.max(0, start - 12), start);
  return (
    /^,? {1,2}[A-Z]{2}[.,]? {1,2}\d{5}(?!\d)/.test(raw.slice(end, end + 14)) ||
    /(?:^|[,\n] ?)(?:[A-Z]{1,2}-)?\d{4,5} {1,2}$/.test(before)
  );
}

/** The name in its own script of a text that has it in Latin letters as well: `徐大衛 David Hsu`. */
export function ownScriptOf(text: string): string | null {
  const [, before, after] = TWO_SCRIPTS.exec(text) ?? [];
  return before ?? after ?? null;
}

/** Whether what stands behind a text of a line says that it is a firm: `Frutas do Oeste, Lda.`. */
export function isFirm(raw: string, end: number): boolean {
  return LEGAL_FORM.test(raw.slice(end, end + 20));
}

/** Whether a colon behind a text of a line says that it is a label: `专业领域：专利`. */
export function isLabel(raw: string, end: number): boolean {
  return /^[\s\u2028]{0,3}[:：]/.test(raw.slice(end, end + 5));
}

/** The index of the next letter. */
export function afterBlanks(text: string, from: number): number {
  let index = from;
  while (index < from + 40 && /[\s\u2028]/.test(text[index] ?? "x")) index++;
  return index;
}

/** The index of the letter before. */
export function lastNotBlank(text: string, from: number): number {
  let index = from;
  while (index >= 0 && from - index < 40 && /[\s\u2028]/.test(text[index] ?? "")) index--;
  return index;
}

/** Whether a part of a line is a given name and a family name in elements of their own: `<b>Anna</b> <b>Weber</b>`. */
export function isGivenAndFamily(raw: string, part: Part): boolean {
  const [given, family, ...others] = partsOf(raw, BESIDE, part).map(({ start, end }) =>
    raw
      .slice(start, end)
      .replace(/[\s\u2028]+/g, " ")
      .trim(),
  );
  if (!given || !family || others.length > 0 || given.includes(" ") || !isGiven(given)) return false;
  return readName(`${given} ${family}`)?.isKnown === true;
}

/** Whether a name is the second of two people who share its end: `Anna und Karl Weber`. */
export function isOfCouple(raw: string, start: number): boolean {
  const [, other] = COUPLE.exec(raw.slice(Math.max(0, start - MAX_COUPLE_CHARS), start)) ?? [];
  return other !== undefined && isGiven(other);
}

/** Where a name ends that begins at `start`: its words may stand in elements of their own. */
export function endOf(raw: string, name: string, start: number, to: number): number {
  let end = start;
  for (const word of name.split(" ")) {
    const found = raw.indexOf(word, end);
    if (found >= 0 && found < to) end = found + word.length;
  }
  return end;
}

/** The parts of a line between signs and dashes. */
export function piecesOf(raw: string): Part[] {
  return partsOf(raw, PIECES).flatMap((piece) => partsOf(raw, DASH, piece));
}
