import { remembered } from "../../remembered.ts";
import { JOINT } from "../dom/marks.ts";
import { numberedEnd, otherWordEnd } from "./other-number-words.ts";
import type { PhoneKind } from "./phone.ts";
import { kindBefore, kindWords } from "./phone-words.ts";
import { tokensOf } from "./word-table.ts";

/** Characters of a line that are looked at before and behind a number: a label is near. */
const BEFORE_CHARS = 60;
const AFTER_CHARS = 30;
/**
 * Characters of a line that is a label of the next one, and letters of it that are none of a word for telephones:
 * `Unsere Telefonnummer`.
 */
const MAX_LABEL_CHARS = 40;
const MAX_OTHER_LETTERS = 18;

const ADDRESS_AND_JOINT = new RegExp(`(@[\\w.-]{3,60})${JOINT}`, "g");

/** What stands before a place of a text on its line, not further back than `floor`, without marks. */
export function beforeOnLine(text: string, start: number, floor: number): string {
  const from = Math.max(0, start - BEFORE_CHARS, floor);
  const near = text.slice(from, start);
  const line = near.lastIndexOf("\n") + 1;
  // The rest of a word that was cut is another word: `DPH` would end as `PH`.
  const isCut = line === 0 && from > floor && /[\p{L}\d]/u.test(text[from - 1] ?? "");
  const rest = isCut ? near.replace(/^[\p{L}\d]+/u, "") : near.slice(line);
  // An address ends where its element does, and the word in the next one begins.
  const before = rest.includes("@") ? rest.replace(ADDRESS_AND_JOINT, "$1 ") : rest;
  return (before.endsWith(JOINT) ? `${before} ` : before).replaceAll(JOINT, "");
}

/** What stands behind a place of a text on its line, without marks. */
export function afterOnLine(text: string, end: number): string {
  const slice = text.slice(end, end + AFTER_CHARS);
  const line = slice.indexOf("\n");
  const after = line < 0 ? slice : slice.slice(0, line);
  return (after.startsWith(JOINT) ? ` ${after}` : after).replaceAll(JOINT, "");
}

/** What the words around a number say it is: a kind, something else, or nothing. */
export type ToldKind = PhoneKind | "other" | undefined;

/** An address before a number, whose parts are no words: `n.fusco@acme.it – 0974 821455`. */
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,60}/g;

/** Danish and Norwegian for who runs something, which is no version: `Kontor v/ Lone Kjær`. */
const BY = /(?<!\p{L})v\/ ?(?=\p{Lu})/gu;

/** What every word of the tables has in it; most numbers stand behind another one or by themselves. */
export const MAY_TELL = /[^\d\s.,:;()/|+-]/;

/** What the words before a number on its line say, by the last of them. */
export const toldBefore = remembered(toldByWords, { answers: 500, chars: 2 * BEFORE_CHARS });

function toldByWords(written: string): ToldKind {
  const withoutAddress = written.includes("@") ? written.replace(ADDRESS, " ") : written;
  const before = withoutAddress.includes("/") ? withoutAddress.replace(BY, " ") : withoutAddress;
  if (!MAY_TELL.test(before)) return undefined;
  const tokens = tokensOf(before);
  const last = kindBefore(before, tokens);
  const word = last && USED_BY_NUMBER.test(before.slice(last.end)) ? undefined : last;
  const other = otherWordEnd(tokens);
  if (other >= (word?.end ?? 0) && other > 0 && !USED_UP.test(before.slice(other)))
    return isWordOfKind(before, other, word?.end) ? word?.kind : "other";
  // `Telefonnummer` is a word for telephones, `Fakturanummer` is not.
  return numberedEnd(before.slice(word?.end ?? 0)) > 0 ? "other" : word?.kind;
}

/** What a word numbers and what stands behind that: `№ 77-71204 of 13.10.2017. Editors: `. */
const USED_UP = /^\D*\d.*\p{L}{3}/u;

/** A number that a word was for, and what comes next: `CEP 60150-161. SAC `. */
const USED_BY_NUMBER = /\d[\d .-]{4,20}\d.*\p{L}{3}/u;

/** Words that number things and stand behind one for telephones as well: `Tel. Nr.`, `phone no.`. */
const NUMBER_WORD = /^[\s.-]{0,3}(?:nr|no|n°|nº|№|#|number)$/iu;

function isWordOfKind(before: string, otherEnd: number, wordEnd: number | undefined): boolean {
  return wordEnd !== undefined && NUMBER_WORD.test(before.slice(wordEnd, otherEnd));
}

/** What stands behind a number and says what it is: `030 123456 (Fax)`. */
const IN_BRACKETS = /^\s?[([]([^()[\]\d]{1,25})[)\]]/;

/** The same without brackets, where no other number follows: `(785) 555-0151 FAX`. */
const BARE = /^[ \u2013-]{1,3}([\p{L}.]{2,12})(?=\s*(?:$|[,;|)]))/u;

/** A letter behind a number that says in English that it is a mobile telephone's: `507-402-2336 c`. */
const CELL = /^(?: \(?| ?\()c\)?(?=\s*(?:$|[,;|/]))/i;

/** What a bracket or a word behind a number says. */
export function toldAfter(after: string): ToldKind {
  if (CELL.test(after)) return "mobile";
  const inside = IN_BRACKETS.exec(after)?.[1] ?? BARE.exec(after)?.[1] ?? "";
  return inside === "" ? undefined : kindWords(inside).find(({ start, end }) => end - start > 1)?.kind;
}

/** What the line above a number says where it is a label: `Telefon` above `030 123456`. */
export function toldAbove(text: string, start: number): ToldKind {
  const from = Math.max(0, start - BEFORE_CHARS);
  const lineStart = from + text.slice(from, start).lastIndexOf("\n");
  if (lineStart < from) return undefined;
  const above = text
    .slice(Math.max(0, lineStart - 2 * MAX_LABEL_CHARS), lineStart)
    .replaceAll(JOINT, "")
    .trimEnd();
  const label = above.slice(above.lastIndexOf("\n") + 1).trim();
  if (label === "" || label.length > MAX_LABEL_CHARS || /[\d@]/.test(label)) return undefined;
  const told = toldBefore(label);
  const letters = kindWords(label).reduce(
    (count, { start: from, end }) => count - (end - from),
    label.length,
  );
  return told !== undefined && letters <= MAX_OTHER_LETTERS ? told : undefined;
}
