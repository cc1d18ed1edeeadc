/** Characters of a text that are read: a longer one is no label. */
const MAX_TEXT_CHARS = 300;

/**
 * Words of a text that are read: labels are shorter, and a link around a teaser says at its beginning where it leads.
 */
const MAX_WORDS = 40;

/** Letters that Unicode does not decompose into a plain one and an accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

const ACCENTS = /[\u0300-\u036f]/g;

/** Where a word begins inside camel case. */
const CAMEL_HUMP = /(\p{Ll})(?=\p{Lu})/gu;

/**
 * The words of a label or path segment: runs of letters, in lower case and without accents; digits and punctuation
 * only separate.
 */
export function toWords(text: string): string[] {
  const plain = text
    .slice(0, MAX_TEXT_CHARS)
    .replace(CAMEL_HUMP, "$1 ")
    .toLowerCase()
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
  return plain.match(/[\p{L}\p{M}]+/gu)?.slice(0, MAX_WORDS) ?? [];
}

/** Scripts that are written without blanks between words, or that join particles to them. */
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Whether a word may hold several, so that one has to be looked for inside it. */
export function isUnspaced(word: string): boolean {
  return UNSPACED_SCRIPT.test(word);
}
