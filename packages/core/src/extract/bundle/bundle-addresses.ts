import { THIRD_PARTY_KEY } from "../judge/third-party-signs.ts";
import { type Finding, isNested } from "../methods/method.ts";
import type { Place } from "../methods/place.ts";
import { withKey } from "../script/mail-key.ts";
import { insideString } from "../search/inside-string.ts";
import { isCutByHole } from "../search/search.ts";
import { CODE_CHARS, isNoContact } from "./code-signs.ts";
import { type Literals, SIGN } from "./literals.ts";
import { createLookUp } from "./names.ts";
import { sumAround } from "./sums.ts";
import { isElementText, TEXT_HEAD_CHARS } from "./text-signs.ts";

/** An at sign with something on both sides, or at an end of its literal, where a sum goes on. */
const AT_SIGN = /[^\s"'`<>()[\]{},;:@\uff20][@\uff20][^\s"'`<>()[\]{},;:@\uff20]|^\s?[@\uff20]|[@\uff20]\s?$/;
/** What stands for an at sign: an escape, an encoding, a word in brackets. */
const HIDDEN_AT_SIGN =
  /\\x40|\\u0{0,2}40|\\u\{0{0,4}40\}|%40|&#0{0,4}64\b|&#x0{0,4}40\b|&commat;|[[(]\s?at\s?[\])]/i;
/** Values of one script that are read: one with more is a table of somebody's users. */
const MAX_READ = 2_000;
/** Characters of one literal that are read: a longer one is data or a program. */
const MAX_LITERAL_CHARS = 200_000;
/** Characters in which the name before a value is looked for: names of minified code are shorter. */
const MAX_KEY_CHARS = 64;
const KEY = /(?:^|[{,(\s;])["']?([\w$-]{1,60})["']?\s?[:=]\s?$/;

/** What may be an address in the literals of a script, `place` being the script's file. */
export function* bundleAddresses(literals: Literals, place: Place): Generator<Finding> {
  const { source } = literals;
  const lookUp = createLookUp(source);
  const mayHide = HIDDEN_AT_SIGN.test(source);
  let read = 0;
  for (const [literal, start] of literals.starts.entries()) {
    const signs = literals.signs[literal] ?? 0;
    const isAsked = (signs & SIGN.at) !== 0 || (mayHide && (signs & (SIGN.escape | SIGN.encoded)) !== 0);
    if (!isAsked) continue;
    const end = literals.ends[literal] ?? start;
    if (end - start > MAX_LITERAL_CHARS) continue;
    const written = source.slice(start + 1, end - 1);
    if (!AT_SIGN.test(written) && !(mayHide && HIDDEN_AT_SIGN.test(written))) continue;
    if (++read > MAX_READ) return;
    const { text, isPutTogether, start: first } = sumAround(literals, literal, lookUp);
    const before = source.slice(Math.max(0, start - CODE_CHARS), start);
    const [, key = ""] = KEY.exec(before.slice(-MAX_KEY_CHARS)) ?? [];
    const after = source.slice(end, end + CODE_CHARS);
    if (THIRD_PARTY_KEY.test(key) || isNoContact({ key, before, after, text })) continue;
    const isInMarkup = isElementText(source.slice(Math.max(0, first - TEXT_HEAD_CHARS), first), after);
    const keyed = withKey(key, text);
    for (const finding of insideString(typeof keyed === "string" ? keyed : text, "bundle", place)) {
      if (isNested(finding)) yield finding;
      else if (!isCutByHole(finding)) yield { ...finding, isPutTogether, isInMarkup };
    }
  }
}
