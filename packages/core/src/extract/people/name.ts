import { remembered } from "../../remembered.ts";
import { foldName } from "./fold-name.ts";
import { isGiven } from "./given-name.ts";
import { INITIAL, MAX_WORDS, MIN_WORDS, UPPER_WORD, WORD } from "./name-forms.ts";
import { isDegree, isDegreeWord, isTitle, isTitleWord, isUnknownDegree } from "./name-titles.ts";
import { isFamilyToo, isNameHere, joinsTwo, leadsToThing } from "./name-words.ts";
import { NOT_NAME_CHARS, NOT_NAME_ENDS, STREET_ENDS } from "./not-name-forms.ts";
import { NOT_NAMES } from "./not-names.ts";
import type { ReadName } from "./read-name.ts";
import { meaningOf } from "./role.ts";
import { readScriptName } from "./script-name.ts";
import { PARTICLES } from "./title-words.ts";

/** Characters of a text that may be one name: with titles and degrees, as `LIMITS.maxPersonNameChars`. */
const MAX_NAME_CHARS = 100;
/** Letters in capitals that are a family name before the given one: `CJ Reynolds` has two initials. */
const MIN_UPPER_LETTERS = 3;
/** Characters of a word that is a position and no surname: `Koch` and `Maler` are both. */
const MIN_POSITION_CHARS = 6;

/** `Pfr. i. R.`, `Bürgermeister a. D.`: a title whose bearer no longer has the office. */
const RETIRED = /(?<=\p{L}\.? )(?:i\. ?R|a\. ?D|i\. ?D)\.(?= )/u;
/** `Mag.ª`, `Prof.ª`, `Eng.º`, `Dr.in`, `Mag.a`: a title with the ending of its bearer's sex. */
const SEXED_TITLE =
  /(?<=^|\s)((?:prof|dr|mag|eng|arq|ing|sr|dipl\.?-?ing|mmag)\.?)(?:[ªº]| ?(?:in|a)(?= \p{Lu}))/giu;
const BRACKETED_DEGREE = /\((?:fh|th|tu|ba|dh|univ|uni|eth|usa|us|uk|hons|m\.?\s?a|i\.?r)\.?\)/gi;
const TITLE_JOINED =
  /(?<=^|\s|\.)((?:prof|dr|med|dipl|mag|ing|h\.?c|dott|ssa|mgr|rer|nat|phil|jur)\.)(?=\p{Lu}|[a-z]{2,4}\.)/giu;
const EDGES = /^[\s\p{P}\p{S}]+|(?<=[^.\s\p{P}\p{S}]|\.)[\s,;:–—\-*)("“”„'’]+$/gu;
/** Given names as Spanish and English people shorten them. */
const SHORTENED = /^(?:F(?:co|ca)\.|M\.?ª|Ma\.|Mohd\.?|Wm\.|Chas\.|Thos\.|Geo\.|Jos\.|Joh\.|Chr\.)$/;
/** `Mary St. Clair`; before a name alone it is a church's or a town's. */
const SAINT = /^St\.$/;
const ELISION = /^\p{Ll}{1,4}['’ʼ]/u;
/** What begins the name of a house or a firm: `La Buena Cocina`. */
const ARTICLE = /^(?:the|la|las|los|les|le|il|lo|gli|el|das|die)$/i;
const FAMILY_FIRST =
  /^((?:\p{Lu}[\p{L}\p{M}'’-]*|von|van|de|del|di|da|la|der|den|zu)(?: \p{Lu}[\p{L}\p{M}'’-]*){0,2}), ?((?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2})$/u;
const CASED = /[\p{Lu}\p{Ll}]/u;
/** What leads to who wrote a text or answers: no part of any name that a given one begins. */
const LEAD =
  /^(?:[Vv]on|[Bb]y|[Pp]ar|[Pp]or|[Dd]oor|[Dd]i|[Pp]rzez|Sie|Ihr|Ihre|Ihren|Unser|Unsere|Unseren|Mit|Bei|An|Your|Our|Notre|Votre|Nuestr[oa]|Noss[oa]|Il|La|Onze|Uw|Vår|Vores|Nasz|Náš)$/;
/** A title or a house in two to four capitals before a whole name: `OSR Anna Weber`, `T.P.A Anna Weber`. */
const CAPITALS_BEFORE = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.){2,3}\p{Lu}?)$/u;
/** What joins an Italian craftsman's name to that of his house: `Lattoneria Corsini di Fabio Corsini`. */
const OF_OWNER = /^di$/i;
const PATRONYMIC = /(?:вич|вна|ична|ьич)$/iu;

/** Texts that were asked for a name: the lines of a site's menus and feet are the same on all of its pages. */
const REMEMBERED = { answers: 2_000, chars: MAX_NAME_CHARS };

/** The name that a text is, as a whole; null where it is something else. */
export const readName = remembered(nameOf, REMEMBERED);

function nameOf(text: string): ReadName | null {
  if (text.length < 2 || text.length > MAX_NAME_CHARS) return null;
  if (!CASED.test(text)) return readScriptName(text);
  const bare = text
    .replace(SEXED_TITLE, "$1")
    .replace(RETIRED, "")
    .replace(BRACKETED_DEGREE, " ")
    .replace(TITLE_JOINED, "$1 ")
    .replace(EDGES, "")
    .trim();
  const [, family = "", given = ""] = FAMILY_FIRST.exec(bare.includes(",") ? withoutTitles(bare) : "") ?? [];
  const isPair = !family.includes(" ") && !given.includes(" ") && (!isGiven(family) || isFamilyToo(family));
  if (
    family !== "" &&
    (isUpper(family) || (isGiven(given) && !isGiven(family)) || isPair) &&
    !isDegree(given)
  )
    return ofWords(`${given} ${family}`.split(" "));
  // `Martin, Paul` may be two given names: the mailbox beside must say so.
  if (family !== "" && !family.includes(" ") && isGiven(given)) {
    const name = ofWords([given, family]);
    return name && { ...name, isKnown: false };
  }
  const [first = "", ...degrees] = bare.split(/,\s*/);
  return degrees.every(isDegree) ? ofWords(first.split(/\s+/)) : null;
}

/** `Dr. Reiser, Andrea`, `Reiser, Dr. Andrea` and `Reiser, Andrea, M.Sc.` as `Reiser, Andrea`. */
function withoutTitles(text: string): string {
  const parts = text.split(/,\s*/).map((part) => {
    let words = part.split(" ");
    while (words.length > 1 && (isTitle([...words, ""]) || isDegreeWord(words[0] ?? "")))
      words = words.slice(1);
    return words.join(" ");
  });
  while (parts.length > MIN_WORDS && isDegree(parts.at(-1) ?? "")) parts.pop();
  return parts.join(", ");
}

function ofWords(all: readonly string[]): ReadName | null {
  let words = all;
  let hasTitle = false;
  // `Von Anna Weber`, above what she wrote; `So erreichen Sie Anna Weber`.
  if (words.length > MIN_WORDS && LEAD.test(words[0] ?? "") && isGiven(words[1] ?? ""))
    words = words.slice(1);
  if (isBehindCapitals(words)) {
    words = words.slice(1);
    hasTitle = true;
  }
  // `Gemeentesecretaris Esther Bijl`: the position stands before the name without a sign.
  while (
    words.length > MIN_WORDS &&
    !isGiven(words[0] ?? "") &&
    isGiven(words[1] ?? "") &&
    !PATRONYMIC.test(words.at(-1) ?? "") &&
    isPosition(words[0] ?? "")
  )
    words = words.slice(1);
  while (words.length > 1 && isTitle(words)) {
    words = words.slice(1);
    hasTitle = true;
  }
  while (words.length > MIN_WORDS && isDegreeWord(words.at(-1) ?? "")) words = words.slice(0, -1);
  if (isUnknownDegree(words)) words = words.slice(0, -1);
  // `Frau Weber` is a family name alone, which does not tell who it is.
  if (words.length < MIN_WORDS || words.length > MAX_WORDS) return null;
  // `dipl. Arch. ETH SIA`: a title with the houses that gave it.
  if (words.every(isDegreeWord)) return null;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (PARTICLES.has(last.toLowerCase()) || NOT_NAME_CHARS.test(words.join(" "))) return null;
  let full = 0;
  for (const [index, word] of words.entries()) {
    const isFull = WORD.test(word) || UPPER_WORD.test(word) || SHORTENED.test(word);
    if (SAINT.test(word) ? index === 0 : joinsTwo(words, index)) return null;
    if (SAINT.test(word)) continue;
    if (!isFull && !INITIAL.test(word) && !PARTICLES.has(word)) return null;
    if (!INITIAL.test(word) && NOT_NAMES.has(foldName(word)) && !isNameHere(words, index)) return null;
    if (isFull) full++;
  }
  if (full < 1 || (full < MIN_WORDS && !INITIAL.test(first))) return null;
  // `Anna B.` hides who it is, and `Lakshmi Devi B.` is a whole name of India.
  if (INITIAL.test(last) && !(full >= MIN_WORDS && isGiven(first))) return null;
  const isKnown =
    isGiven(first) || SHORTENED.test(first) || (/^\p{Lu}\.$/u.test(first) && isGiven(words[1] ?? ""));
  const isFamilyFirst = !isKnown && (isGiven(last) || (words.length > MIN_WORDS && isGiven(words[1] ?? "")));
  if (!isKnown && !isFamilyFirst && ARTICLE.test(first)) return null;
  if (leadsToThing(first) || (!isKnown && isHouseOfOwner(words))) return null;
  // `Feu d’Artifice` is a thing, where no given name leads.
  if (!isKnown && !hasTitle && words.some((word) => ELISION.test(word))) return null;
  // `De Bijenkorf` is a house or a group: a particle leads no name of two words.
  if (!isKnown && words.length === MIN_WORDS && PARTICLES.has(first.toLowerCase())) return null;
  if (words.length > MIN_WORDS && STREET_ENDS.test(last)) return null;
  if (!isKnown && words.some((word) => NOT_NAME_ENDS.test(word.toLowerCase()))) return null;
  return { name: inReadingOrder(words, isKnown), hasTitle, isKnown: isKnown || isFamilyFirst };
}

/**
 * `WEBER Anna` as `Anna WEBER`, `de la Hammaide Anna` as `Anna de la Hammaide`: the form says which is the family
 * name.
 */
function inReadingOrder(words: readonly string[], isKnown: boolean): string {
  const [first = "", ...others] = words;
  const last = words.at(-1) ?? "";
  // With a patronymic the family name stands first, in capitals or not.
  if (PATRONYMIC.test(last)) return words.join(" ");
  if (!isKnown && PARTICLES.has(first) && words.length > MIN_WORDS && isGiven(last))
    return [last, ...words.slice(0, -1)].join(" ");
  const isTold =
    (!isKnown || isGiven(others[0] ?? "")) &&
    isUpper(first) &&
    first.length >= MIN_UPPER_LETTERS &&
    !first.includes(".") &&
    others.every((word) => !isUpper(word) && !PARTICLES.has(word));
  return (isTold ? [...others, first] : words).join(" ");
}

/** Whether a house is called after a person who stands behind its name, with a given one. */
function isHouseOfOwner(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      at > 0 &&
      OF_OWNER.test(word) &&
      at < words.length - MIN_WORDS &&
      (isGiven(words[at + 1] ?? "") || isGiven(words.at(-1) ?? "")),
  );
}

/**
 * Whether capitals before a given and a family name are a title: `OSR Anna Weber`. `LEE Anna Maria` is a family name
 * with two given ones, and `ANNA MARIA WEBER` is written in capitals.
 */
function isBehindCapitals([first = "", given = "", ...family]: readonly string[]): boolean {
  const last = family.at(-1) ?? "";
  return (
    last !== "" &&
    CAPITALS_BEFORE.test(first) &&
    !isGiven(first) &&
    isGiven(given) &&
    !isGiven(last) &&
    ![given, last].some(isUpper)
  );
}

/** Whether a word is a position and no surname: by its length, or as it is in no name. */
function isPosition(word: string): boolean {
  const isLong = word.length > MIN_POSITION_CHARS || NOT_NAMES.has(foldName(word));
  return isLong && !isTitleWord(word) && meaningOf(word).isRole;
}

function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
