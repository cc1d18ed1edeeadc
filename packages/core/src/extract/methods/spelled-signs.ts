import { JOINT } from "../dom/marks.ts";
import { BARE_AT_NAMES } from "../scan/sign-words.ts";

/** Where a text may have an at sign that is written out, by how it is written; ascending. */
export type SignPlaces = {
  /** Opening brackets. */
  readonly brackets: readonly number[];
  /** First letters of words that begin as a name of the at sign does. */
  readonly words: readonly number[];
  /** Dashes, underscores and tildes before an a. */
  readonly dashes: readonly number[];
  /** Whether the text speaks of an at sign, as in "replace # with the at-sign". */
  readonly tellsOfSign: boolean;
};

/**
 * Places of a kind in one text that are kept: a page of a megabyte has fewer, and a text of brackets alone millions.
 */
const MAX_PLACES = 50_000;

const NO_PLACES: SignPlaces = { brackets: [], words: [], dashes: [], tellsOfSign: false };

/** What characters of ASCII may begin; most begin nothing, and are passed over at once. */
const BRACKET = 1;
const DASH = 2;
const BLANK = 3;
const LETTER_S = 4;
const KINDS = new Uint8Array(128);
for (const [kind, chars] of [
  [BRACKET, "[({<|*%#"],
  [DASH, "-_~"],
  [BLANK, " "],
  [LETTER_S, "sS"],
] as const)
  for (const char of chars) KINDS[char.charCodeAt(0)] = kind;
/** Brackets outside ASCII. */
const WIDE_BRACKETS = new Set(Array.from("«【〔〈「", (char) => char.charCodeAt(0)));

/** The first two letters of the names of the at sign, in ASCII: `first * 128 + second`, lower case. */
const BEGINNINGS = new Uint8Array(128 * 128);
for (const name of BARE_AT_NAMES) {
  const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
  if (first < 128 && second < 128) BEGINNINGS[first * 128 + second] = 1;
}

const NO_BREAK_SPACE = 0xa0;
const JOINT_CODE = JOINT.charCodeAt(0);
const [LETTER_A, LETTER_I, LETTER_T, HYPHEN] = [0x61, 0x69, 0x74, 0x2d];
/** The bit that makes a letter of ASCII a small one. */
const LOWER = 0x20;

/** Looks a text over once: patterns are tried where one may match, and most texts have hardly such a place. */
export function signPlaces(text: string): SignPlaces {
  if (text.length < 6) return NO_PLACES;
  const brackets: number[] = [];
  const words: number[] = [];
  const dashes: number[] = [];
  let tellsOfSign = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = code < 128 ? KINDS[code] : wideKind(code);
    if (kind === 0) continue;
    const next = text.charCodeAt(index + 1);
    if (kind === BRACKET) keep(brackets, index);
    else if (kind === BLANK) {
      if (mayBeginName(next, text.charCodeAt(index + 2))) keep(words, index + 1);
    } else if (kind === DASH) {
      if (next > 127 || (next | LOWER) === LETTER_A || KINDS[next] === DASH) keep(dashes, index);
    } else if ((next | LOWER) === LETTER_I) {
      const previous = text.charCodeAt(index - 1);
      tellsOfSign ||= previous === HYPHEN || (previous | LOWER) === LETTER_T;
    }
  }
  return { brackets, words, dashes, tellsOfSign };
}

function wideKind(code: number): number {
  if (code === JOINT_CODE || code === NO_BREAK_SPACE) return BLANK;
  return WIDE_BRACKETS.has(code) ? BRACKET : 0;
}

/** Whether a word that begins with these characters may be a name of the at sign; letters outside ASCII all may. */
function mayBeginName(first: number, second: number): boolean {
  if (first > 127 || (second > 127 && first > 0x40)) return true;
  return BEGINNINGS[(first | LOWER) * 128 + (second | LOWER)] === 1;
}

function keep(places: number[], index: number): void {
  if (places.length < MAX_PLACES) places.push(index);
}
