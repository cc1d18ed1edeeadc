import { decodeHTML } from "entities/decode";
import { reverse } from "../decode.ts";
import { DROPPED_BLOCK, JOINT } from "../dom/marks.ts";

/**
 * Character references of one text that are decoded: a text of nothing else is slow to decode, and a page whose editor
 * spells an alphabet in them has fewer.
 */
const MAX_ENTITIES = 200_000;
/** Shown as nothing: soft hyphens, zero-width spaces and joiners, direction marks. */
const ZERO_WIDTH = /\p{Default_Ignorable_Code_Point}/u;
const ALL_ZERO_WIDTH = /\p{Default_Ignorable_Code_Point}+/gu;

/** Characters of one text that are looked over for them: a paragraph has a few thousand. */
const MAX_CLEANED_CHARS = 1_000_000;

const ENTITY = /&(?:#\d{2,6}|#x[\da-f]{2,5}|commat|period|lowbar|hyphen);/i;

/** Text of a page without the marks. */
export function cleanText(text: string): string {
  return text
    .replaceAll(JOINT, "")
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n\s*/g, "\n");
}

/** White space that is not one blank already: most of a text is, and to replace each by itself costs the most. */
const SPACES = /[^\S \u2028\u2029][^\S\u2028\u2029]*| [^\S\u2028\u2029]+/g;
const SPACES_IN_A_LINE = /[^\S \n\u2028\u2029][^\S\n\u2028\u2029]*| [^\S\n\u2028\u2029]+/g;

/**
 * White space but single blanks, an entity, a mark of its own on a letter, a character that may be shown as nothing
 * (the soft hyphen, and of the others below U+115F two). Most texts of most pages hold none, and are shown as they are
 * written.
 */
const NOT_AS_WRITTEN =
  /[^\x20-%'-~\xa1-\xac\xae-\u034e\u0370-\u061b\u061d-\u115e\u2010-\u2027\u2030-\u205e]| {2}/;
/** The same without white space: of what else is not shown as it is written, the most is set into lines. */
const SPECIAL = /[\u034f&\0\xad\u061c\u115f-\u200f\u2029-\u202e\u2060-\uffff]/;
/** What stands between most elements of a page: the line breaks and blanks of its source. */
const INDENT = /^[\t\n\r ]+$/;

/** What stands behind a right-to-left override: an address is not longer, and to turn a whole page round is slow. */
const TURNED = /\u202e([^\u202c\u202e\n]{0,500})\u202c?/g;
/** Overrides of one text that are followed: a page that hides addresses so has one an address. */
const MAX_TURNS = 1_000;

/** A text without what is shown as nothing. Editors that people paste from leave it, inside addresses too. */
export function withoutZeroWidth(text: string): string {
  return text.replace(ALL_ZERO_WIDTH, "");
}

function turnOverrides(text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(TURNED)) {
    parts.push(text.slice(end, match.index), reverse(match[1] ?? ""));
    end = match.index + match[0].length;
    if (parts.length > 2 * MAX_TURNS) break;
  }
  return parts.join("") + text.slice(end);
}

/** A text node's text, decoded, with single spaces, line breaks where they count, and nothing that is not shown. */
export function shownText(raw: string, keepsLines: boolean): string {
  if (!NOT_AS_WRITTEN.test(raw)) return raw;
  if (!keepsLines && INDENT.test(raw)) return " ";
  const spaces = keepsLines ? SPACES_IN_A_LINE : SPACES;
  if (!SPECIAL.test(raw)) return raw.replace(spaces, " ");
  let text = raw.includes("&") && !hasTooManyEntities(raw) ? decodeHTML(raw) : raw;
  if (text.includes("\u202e")) text = turnOverrides(text);
  // Encoded twice: what is shown is `&#64;`, and what is meant is clear.
  if (text.includes("&") && ENTITY.test(text)) text = decodeHTML(text);
  if (ZERO_WIDTH.test(text))
    text = text.slice(0, MAX_CLEANED_CHARS).replace(ALL_ZERO_WIDTH, "") + text.slice(MAX_CLEANED_CHARS);
  if (text.includes("\0")) text = text.replaceAll("\0", "");
  text = text.replace(spaces, " ");
  return text.includes(DROPPED_BLOCK) ? text.replaceAll(DROPPED_BLOCK, "\n") : text;
}

/** A text of nothing but ampersands, which are slow to decode one by one. */
function hasTooManyEntities(raw: string): boolean {
  if (raw.length < MAX_ENTITIES) return false;
  let count = 0;
  for (let index = raw.indexOf("&"); index >= 0 && count <= MAX_ENTITIES; index = raw.indexOf("&", index + 1))
    count++;
  return count > MAX_ENTITIES;
}
