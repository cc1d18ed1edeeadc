import { foldName } from "./fold-name.ts";
import { isGiven } from "./given-name.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { INITIAL, MIN_WORDS, WORD } from "./name-forms.ts";
import { POST_NOMINALS, TITLES } from "./title-words.ts";

/** Letters of a family name that is no second given one of East Asia, before which degrees are told by their form. */
const MIN_FAMILY_LETTERS = 6;

/** Whether the first of a name's words is a salutation or a title in front of it. */
export function isTitle(words: readonly string[]): boolean {
  const word = foldName(words[0] ?? "")
    .replace(/\.$/, "")
    .replaceAll(".", "");
  if (!TITLES.has(word)) return false;
  // `K. S. Murthy`: one initial of several.
  if (word.length === 1 && INITIAL.test(words[1] ?? "")) return false;
  // `M. Yann Kerbrat` is a monsieur, and `M. Kerbrat` may be Marie; `Don Lee` has no other given name.
  return words.length > MIN_WORDS || (word.length > 1 && !GIVEN_NAMES.has(word));
}

/** Whether a text behind a name is what its bearer has learnt, or is a member of. */
export function isDegree(text: string): boolean {
  const words = text.split(/\s+/);
  // `Anna Nowak, prof. UW`: a title with the house that gave it.
  const [title = "", house = "", ...others] = words;
  if (others.length === 0 && title.endsWith(".") && isTitleWord(title) && /^\p{Lu}{2,6}$/u.test(house))
    return true;
  // `Marko Kos, dr. med.`
  return words.every((word) => isDegreeWord(word) || (word.endsWith(".") && isTitleWord(word)));
}

/** Whether one word is a degree, by its form. */
export function isDegreeWord(word: string): boolean {
  const folded = foldName(word).replaceAll(".", "");
  return (
    POST_NOMINALS.has(folded) &&
    (word.includes(".") ||
      /\p{Lu}$/u.test(word) ||
      /^(?:PhD|DPhil|BSc|MSc|CEng|Esq|Hons|Jr|Sr|Mag|Ing|Dr)\.?$/.test(word))
  );
}

/**
 * Whether a few capitals stand behind a given and a long family name, as those of a society do of which no table knows
 * all: `Anna Weberling MXYZ`, and neither `Anna Maria ROY` nor `Ji Won KIM`.
 */
export function isUnknownDegree([given = "", family = "", last = "", ...others]: readonly string[]): boolean {
  return (
    others.length === 0 &&
    /^[A-Z]{3,6}$/.test(last) &&
    WORD.test(given) &&
    isGiven(given) &&
    family.length >= MIN_FAMILY_LETTERS &&
    WORD.test(family) &&
    !isGiven(family)
  );
}

/** Whether a word is a salutation or an academic title. */
export function isTitleWord(word: string): boolean {
  return TITLES.has(foldName(word).replaceAll(".", ""));
}
