import { remembered } from "../../remembered.ts";
import { everyMatch } from "../every-match.ts";
import { foldName } from "./fold-name.ts";
import { readName } from "./name.ts";
import { INITIAL, MAX_WORDS, MIN_WORDS, UPPER_WORD, WORD } from "./name-forms.ts";
import { isTitleWord } from "./name-titles.ts";
import { NOT_NAMES } from "./not-names.ts";
import type { ReadName } from "./read-name.ts";
import { PARTICLES } from "./title-words.ts";

/** A name inside a text, with where it begins. */
export type InnerName = ReadName & { readonly start: number; readonly end: number };

/** Particles of a few names that more often go on with the sentence: `Anna Weber in der Zentrale`. */
const IN_SENTENCES: ReadonlySet<string> = new Set(
  "in op te zu zum zur auf aus dem den und vom e i y a".split(" "),
);
const MARKS_AT_END = /[.’']+$/;
const TOKEN = /[^\s,;:()|/"“”„«»!?]+/gu;

/** Texts that were asked: the lines of a site's heads and feet are the same on all of its pages. */
const REMEMBERED = { answers: 1_000, chars: 200 };

/** Names inside a sentence or behind a position: runs of capitalised words that no other word of a firm touches. */
export const innerNames = remembered(namesInside, REMEMBERED);

function namesInside(text: string): readonly InnerName[] {
  const found: InnerName[] = [];
  let run: RegExpExecArray[] = [];
  let end = 0;
  const finish = (next: string) => {
    addRun(found, run, next);
    run = [];
  };
  for (const token of everyMatch(text, TOKEN)) {
    const isApart = run.length > 0 && /[^\s]/.test(text.slice(end, token.index));
    if (isApart) finish("");
    const isMarked = token[0].length > 3 && MARKS_AT_END.test(token[0]) && !isTitleWord(token[0]);
    const word = isMarked ? token[0].replace(MARKS_AT_END, "") : token[0];
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
