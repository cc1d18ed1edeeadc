import { remembered } from "../../remembered.ts";
import { foldName } from "./fold-name.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { NOT_NAME_CHARS, NOT_NAME_ENDS } from "./not-name-forms.ts";
import { NOT_NAMES } from "./not-names.ts";
import type { ReadName } from "./read-name.ts";
import { meaningOf } from "./role.ts";
import { readScriptName } from "./script-name.ts";
import { PARTICLES, POST_NOMINALS, TITLES } from "./title-words.ts";

/** Characters of a text that may be one name: with titles and degrees, as `LIMITS.maxPersonNameChars`. */
const MAX_NAME_CHARS = 100;
/** Words of a name: one alone does not tell who it is, and more than five are a sentence. */
const MIN_WORDS = 2;
const MAX_WORDS = 5;
/** Characters of a word that is a position and no surname: `Koch` and `Maler` are both. */
const MIN_POSITION_CHARS = 6;

const BRACKETED_DEGREE = /\((?:fh|th|tu|ba|dh|univ|uni|eth|usa|us|uk|hons|m\.?\s?a|i\.?r)\.?\)/gi;
const TITLE_JOINED =
  /(?<=^|\s|\.)((?:prof|dr|med|dipl|mag|ing|h\.?c|dott|ssa|mgr|rer|nat|phil|jur)\.)(?=\p{Lu}|[a-z]{2,4}\.)/giu;
const EDGES = /^[\s\p{P}\p{S}]+|(?<=[^.\s\p{P}\p{S}]|\.)[\s,;:–—\-*)("“”„'’]+$/gu;
/** `Anna`, `O'Brien`, `MacLeod`, `Jean-Pierre`, `D’Angelo`, `Ann-Marie`. */
const WORD = /^\p{Lu}[\p{Ll}\p{M}]*(?:['’ʼ]\p{L}+|-\p{L}[\p{Ll}\p{M}]+|\p{Lu}[\p{Ll}\p{M}]+)*$/u;
/** What begins the name of a house or a firm: `La Buena Cocina`. */
const ARTICLE = /^(?:the|la|las|los|les|le|il|lo|gli|el|das|die)$/i;
const UPPER_WORD = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u;
const INITIAL = /^\p{Lu}\.?(?:-?\p{Lu}\.)*$/u;
const FAMILY_FIRST =
  /^((?:\p{Lu}[\p{L}\p{M}'’-]*|von|van|de|del|di|da|la|der|den|zu)(?: \p{Lu}[\p{L}\p{M}'’-]*){0,2}), ?((?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2})$/u;
const CASED = /[\p{Lu}\p{Ll}]/u;

/** Texts that were asked for a name: the lines of a site's menus and feet are the same on all of its pages. */
const REMEMBERED = { answers: 2_000, chars: MAX_NAME_CHARS };

/** The name that a text is, as a whole; null where it is something else. */
export const readName = remembered(nameOf, REMEMBERED);

function nameOf(text: string): ReadName | null {
  if (text.length < 2 || text.length > MAX_NAME_CHARS) return null;
  if (!CASED.test(text)) return readScriptName(text);
  const bare = text.replace(BRACKETED_DEGREE, " ").replace(TITLE_JOINED, "$1 ").replace(EDGES, "").trim();
  const [, family = "", given = ""] = FAMILY_FIRST.exec(bare) ?? [];
  const isPair = !family.includes(" ") && !given.includes(" ") && !isGiven(family);
  if (
    family !== "" &&
    (isUpper(family) || (isGiven(given) && !isGiven(family)) || isPair) &&
    !isDegree(given)
  )
    return ofWords(`${given} ${family}`.split(" "));
  const [first = "", ...degrees] = bare.split(/,\s*/);
  return degrees.every(isDegree) ? ofWords(first.split(/\s+/)) : null;
}

function ofWords(all: readonly string[]): ReadName | null {
  let words = all;
  let hasTitle = false;
  // `Gemeentesecretaris Esther Bijl`: the position stands before the name without a sign.
  while (
    words.length > MIN_WORDS &&
    !isGiven(words[0] ?? "") &&
    isGiven(words[1] ?? "") &&
    isPosition(words[0] ?? "")
  )
    words = words.slice(1);
  while (words.length > 1 && isTitle(words)) {
    words = words.slice(1);
    hasTitle = true;
  }
  while (words.length > MIN_WORDS && isDegreeWord(words.at(-1) ?? "")) words = words.slice(0, -1);
  // `Frau Weber` is a family name alone, which does not tell who it is.
  if (words.length < MIN_WORDS || words.length > MAX_WORDS) return null;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (PARTICLES.has(last.toLowerCase()) || NOT_NAME_CHARS.test(words.join(" "))) return null;
  let full = 0;
  for (const word of words) {
    const isFull = WORD.test(word) || UPPER_WORD.test(word);
    if (!isFull && !INITIAL.test(word) && !PARTICLES.has(word)) return null;
    if (!INITIAL.test(word) && NOT_NAMES.has(foldName(word))) return null;
    if (isFull) full++;
  }
  if (full < 1 || (full < MIN_WORDS && !INITIAL.test(first)) || INITIAL.test(last)) return null;
  const isKnown = isGiven(first) || (/^\p{Lu}\.$/u.test(first) && isGiven(words[1] ?? ""));
  const isFamilyFirst = !isKnown && (isGiven(last) || (words.length > MIN_WORDS && isGiven(words[1] ?? "")));
  if (!isKnown && !isFamilyFirst && ARTICLE.test(first)) return null;
  // `De Bijenkorf` is a house or a group: a particle leads no name of two words.
  if (!isKnown && words.length === MIN_WORDS && PARTICLES.has(first.toLowerCase())) return null;
  if (!isKnown && words.some((word) => NOT_NAME_ENDS.test(word.toLowerCase()))) return null;
  return { name: inReadingOrder(words, isFamilyFirst), hasTitle, isKnown: isKnown || isFamilyFirst };
}

/** `WEBER Anna` as `Anna WEBER`: capitals say which word is the family name. */
function inReadingOrder(words: readonly string[], isFamilyFirst: boolean): string {
  const [first = "", ...others] = words;
  const isTold =
    isFamilyFirst && isUpper(first) && others.every((word) => !isUpper(word) && !PARTICLES.has(word));
  return (isTold ? [...others, first] : words).join(" ");
}

function isPosition(word: string): boolean {
  return !isTitleWord(word) && word.length > MIN_POSITION_CHARS && meaningOf(word).isRole;
}

/** Whether a word, or the first part of one with a hyphen, is a frequent given name. */
export function isGiven(text: string): boolean {
  const [word = ""] = text.split(" ", 1);
  const folded = foldName(word);
  return GIVEN_NAMES.has(folded) || (folded.includes("-") && GIVEN_NAMES.has(folded.split("-", 1)[0] ?? ""));
}

function isTitle(words: readonly string[]): boolean {
  const word = foldName(words[0] ?? "")
    .replace(/\.$/, "")
    .replaceAll(".", "");
  if (!TITLES.has(word)) return false;
  // `M. Yann Kerbrat` is a monsieur, and `M. Kerbrat` may be Marie; `Don Lee` has no other given name.
  return words.length > MIN_WORDS || (word.length > 1 && !GIVEN_NAMES.has(word));
}

function isDegree(text: string): boolean {
  return text.split(/\s+/).every(isDegreeWord);
}

function isDegreeWord(word: string): boolean {
  const folded = foldName(word).replaceAll(".", "");
  return (
    POST_NOMINALS.has(folded) &&
    (word.includes(".") ||
      /\p{Lu}$/u.test(word) ||
      /^(?:PhD|DPhil|BSc|MSc|CEng|Esq|Hons|Jr|Sr|Mag|Ing|Dr)\.?$/.test(word))
  );
}

function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** A name inside a text, with where it begins. */
export type InnerName = ReadName & { readonly start: number; readonly end: number };

/** Particles of a few names that more often go on with the sentence: `Anna Weber in der Zentrale`. */
const IN_SENTENCES: ReadonlySet<string> = new Set(
  "in op te zu zum zur auf aus dem den und vom e i y a".split(" "),
);
const TOKEN = /[^\s,;:()|/"“”„«»!?]+/gu;

/** Names inside a sentence or behind a position: runs of capitalised words that no other word of a firm touches. */
export function innerNames(text: string): InnerName[] {
  const found: InnerName[] = [];
  let run: RegExpExecArray[] = [];
  let end = 0;
  const finish = (next: string) => {
    addRun(found, run, next);
    run = [];
  };
  for (const token of text.matchAll(TOKEN)) {
    const isApart = run.length > 0 && /[^\s]/.test(text.slice(end, token.index));
    if (isApart) finish("");
    const word = token[0].replace(/[.’']+$/, (marks) =>
      token[0].length <= 3 || isTitleWord(token[0]) ? marks : "",
    );
    end = token.index + token[0].length;
    const isPart =
      WORD.test(word) ||
      UPPER_WORD.test(word) ||
      INITIAL.test(word) ||
      isTitleWord(word) ||
      (run.length > 0 && PARTICLES.has(word) && !(run.length > 1 && IN_SENTENCES.has(word)));
    if (!isPart || NOT_NAMES.has(foldName(word))) finish(word);
    else {
      run.push(token);
      if (word.length < token[0].length) finish("");
    }
  }
  finish("");
  return found;
}

function isTitleWord(word: string): boolean {
  return TITLES.has(foldName(word).replaceAll(".", ""));
}

function addRun(found: InnerName[], run: readonly RegExpExecArray[], next: string): void {
  // `Anna Weber GmbH`, `Peter Lang Schule`: what a firm or a house is called after.
  if (run.length < MIN_WORDS || run.length > 2 * MAX_WORDS || isNameOfSomething(next)) return;
  for (let from = 0; from <= run.length - MIN_WORDS; from++) {
    const words = run.slice(from);
    const text = words
      .map(([word]) => word)
      .join(" ")
      .replace(/(?<=\p{L}{2})\.$/u, "");
    const read = readName(text);
    if (!read || !(read.isKnown || read.hasTitle || from === 0)) continue;
    const start = (words[0]?.index ?? 0) + text.indexOf(read.name);
    found.push({ ...read, start: Math.max(start, words[0]?.index ?? 0), end: start + read.name.length });
    return;
  }
}

function isNameOfSomething(next: string): boolean {
  return /^\p{Lu}/u.test(next) && NOT_NAMES.has(foldName(next));
}
