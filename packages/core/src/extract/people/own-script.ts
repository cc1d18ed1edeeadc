import type { StandingName } from "./standing-name.ts";

/** Characters between a name in its own script and the same in Latin letters: a bracket, the ends of two elements. */
const MAX_SCRIPT_GAP_CHARS = 6;
const LATIN = /^\p{Script=Latin}/u;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;

/** A name as its bearer writes it: `永井 哲夫 NAGAI Tetsuo` is one person's, in two scripts. */
export function inOwnScript(chosen: StandingName, names: readonly StandingName[]): StandingName {
  if (!LATIN.test(chosen.name)) return chosen;
  const own = names.findLast(({ end }) => end <= chosen.start);
  // The family name of `NAGAI Tetsuo` stands before where the name in reading order begins.
  const gap = own === undefined ? 0 : chosen.start - own.end - chosen.name.length;
  const isSame = own && EAST_ASIAN.test(own.name) && gap <= MAX_SCRIPT_GAP_CHARS;
  return isSame ? { ...own, end: chosen.end } : chosen;
}
