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

/** Places of a kind in one text that are kept: a page of a megabyte has fewer, and a text of brackets alone millions. */
const MAX_PLACES = 50_000;

const NO_PLACES: SignPlaces = { brackets: [], words: [], dashes: [], tellsOfSign: false };

/** What a character may begin; of ASCII alone, all others may begin a word or a bracket. */
const BRACKET = 1;
const DASH = 2;
const KINDS = new Uint8Array(128);
for (const char of "[({<|*%#") KINDS[char.charCodeAt(0)] = BRACKET;
for (const char of "-_~") KINDS[char.charCodeAt(0)] = DASH;
/** Brackets outside ASCII. */
const WIDE_BRACKETS = new Set("«【〔〈「");

/** The first two letters of the names of the at sign, in ASCII: `first * 128 + second`, lower case. */
const BEGINNINGS = new Uint8Array(128 * 128);
for (const name of BARE_AT_NAMES) {
  const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
  if (first < 128 && second < 128) BEGINNINGS[first * 128 + second] = 1;
}

const NO_BREAK_SPACE = 0xa0;
const JOINT = 0x2028;
const [LETTER_A, LETTER_I, LETTER_S, LETTER_T, HYPHEN] = [0x61, 0x69, 0x73, 0x74, 0x2d];
/** A letter of ASCII in lower case. */
const LOWER = 0x20;

/** Looks a text over once: patterns are tried where one may match, and most texts have hardly such a place. */
export function signPlaces(text: string): SignPlaces {
  if (text.length < 6) return NO_PLACES;
  const brackets: number[] = [];
  const words: number[] = [];
  const dashes: number[] = [];
  let tellsOfSign = false;
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 128) {
      const kind = KINDS[code];
      if (kind === BRACKET) keep(brackets, index);
      else if (kind === DASH) {
        const next = text.charCodeAt(index + 1);
        if (next > 127 || (next | LOWER) === LETTER_A || KINDS[next] === DASH) keep(dashes, index);
      } else if (previous === 0x20 || previous === NO_BREAK_SPACE || previous === JOINT) {
        const next = text.charCodeAt(index + 1);
        if (next > 127 || BEGINNINGS[(code | LOWER) * 128 + (next | LOWER)] === 1) keep(words, index);
      } else if ((code | LOWER) === LETTER_S && (previous === HYPHEN || (previous | LOWER) === LETTER_T))
        tellsOfSign ||= (text.charCodeAt(index + 1) | LOWER) === LETTER_I;
    } else {
      if (WIDE_BRACKETS.has(text[index] ?? "")) keep(brackets, index);
      if (previous === 0x20 || previous === NO_BREAK_SPACE || previous === JOINT) keep(words, index);
    }
    previous = code;
  }
  return { brackets, words, dashes, tellsOfSign };
}

function keep(places: number[], index: number): void {
  if (places.length < MAX_PLACES) places.push(index);
}
