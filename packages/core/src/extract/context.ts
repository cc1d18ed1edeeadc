import { LIMITS } from "../config.ts";
import { unicodeHost } from "../url/host-name.ts";
import { JOINT } from "./dom/marks.ts";

/** Readable text around a place, on one line. */
export type Context = {
  readonly context: string;
  /**
   * Where in it what holds the address begins and ends: a link's text, a written-out form; equal where that is empty.
   */
  readonly contextSpan: readonly [start: number, end: number];
};

/**
 * Characters of a word at the edge of a context that are dropped, for they may be half of one: longer ones are no
 * words.
 */
const MAX_WORD_CHARS = 24;
/** Characters of what holds an address that are shown: a link's text may be a whole card. */
const MAX_OWN_CHARS = 2 * LIMITS.contextChars;
const CUT_MARK = "…";
const BLANK = /[\s\u2028]/;

/** The text around what stands from `start` to `end`, cut at words, about 50 characters either side. */
export function around(text: string, start: number, end: number): Context {
  const isCut = end - start > MAX_OWN_CHARS;
  const own = joined(isCut ? wordsAtStart(text, start, start + MAX_OWN_CHARS) : text.slice(start, end));
  const before = joined(wordsAtEnd(text, Math.max(0, start - LIMITS.contextChars), start));
  const after = isCut ? "" : edge(text, end) + joined(wordsAtStart(text, end, end + LIMITS.contextChars));
  const upToStart = before + edge(text, start);
  const upToEnd = isCut ? `${(upToStart + own).trimEnd()}${CUT_MARK}` : upToStart + own;
  const endOf = (front: string) => oneLine(front).trim().length;
  return { context: oneLine(upToEnd + after).trim(), contextSpan: [endOf(upToStart), endOf(upToEnd)] };
}

/** The text from `start` to `end` without the half of a word that it ends in. */
function wordsAtStart(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  if (end >= text.length || BLANK.test(text[end] ?? " ")) return slice;
  for (let index = slice.length - 1; index >= 0 && slice.length - index <= MAX_WORD_CHARS; index--)
    if (BLANK.test(slice[index] ?? "")) return slice.slice(0, index);
  return slice;
}

/** The text from `start` to `end` without the half of a word that it begins with. */
function wordsAtEnd(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  if (start === 0 || BLANK.test(text[start - 1] ?? " ")) return slice;
  const index = slice.slice(0, MAX_WORD_CHARS).search(BLANK);
  return index < 0 ? slice : slice.slice(index);
}

/** A joint with what stands before and behind it, where a reader sees two words: in two elements, or two cells. */
const WORD_JOINT =
  /(?<=\p{Lu})\u2028{1,9}(?=\p{Lu}\p{Ll}|\p{N})|(?<=[\p{Ll}\p{N}).:])\u2028{1,9}(?=[\p{Lu}(+])|(?<=\p{N})\u2028{1,9}(?=\p{L}{3})|(?<=\p{Ll})\u2028{1,9}(?=\p{N}{2})/gu;

/** A text without joints, a blank where a reader sees two words. */
export function joined(text: string): string {
  return text.includes(JOINT) ? text.replace(WORD_JOINT, " ").replaceAll(JOINT, "") : text;
}

/** A blank where an element begins or ends between two letters or digits. */
function edge(text: string, index: number): string {
  let [left, right] = [index - 1, index];
  while (text[left] === JOINT && index - left < MAX_JOINTS) left--;
  while (text[right] === JOINT && right - index < MAX_JOINTS) right++;
  const isEdge = left < index - 1 || right > index;
  return isEdge && LETTER.test(text[left] ?? "") && LETTER.test(text[right] ?? "") ? " " : "";
}

const LETTER = /[\p{L}\p{N}]/u;
/** Elements that begin or end at one place, and are looked over. */
const MAX_JOINTS = 9;

/** What Cloudflare shows to a reader without scripts, in the place of an address. */
const STAND_IN = /\[email(?:\u00a0| )protected\]$/i;
/** What a template has for values, and the tags of markup that was taken for text; `<ann@acme.com>` is none. */
const MARKUP =
  /\{\{[^{}]{0,100}\}\}|\{%[^%]{0,100}%\}|<%[^%]{0,100}%>|\$\{[^{}]{0,100}\}|<!--[^<>]{0,100}-->|<\/?[a-z][\w:-]{0,30}(?:\s[^<>@]{0,200})?\/?>/gi;
/** The rest of a tag at the front and the beginning of one at the end, where the context was cut. */
const CUT_TAG = /^[^<>@]{0,120}=["'][^<>@]{0,120}>|<\/?[a-z][\w:-]{0,30}(?:\s[^<>@]{0,120})?$/gi;
/** Signs that code is full of, and text is not. */
const CODE_SIGNS = /[{};=<>&$\\`~^]/g;
/** Signs among a hundred characters from which on a text is taken for code: sentences have a few. */
const CODE_SIGNS_PER_100 = 9;
const MIN_CODE_SIGNS = 3;

/**
 * The context of a contact as a reader wants it: with the address where it stands, be it behind a link's text, in the
 * place of a stand-in or beside its written-out form; without tags, templates and code.
 */
export function contextOf(
  { context, contextSpan: [from, to] = [0, context.length] }: Pick<Context, "context"> & Partial<Context>,
  email: string,
): string {
  // A field of data may have a name of any length.
  const bounded = context.slice(0, LIMITS.maxContextChars);
  if (holds(bounded, email)) return withoutCode(bounded, email);
  const parts = [bounded.slice(0, from), bounded.slice(from, to), bounded.slice(to)];
  const [before = "", own = "", after = ""] = parts.map((part) => readable(part).trim());
  const shown = STAND_IN.test(own) || own === "" ? own.replace(STAND_IN, "") + email : `${own} (${email})`;
  const start = before === "" ? shown : `${before} ${shown}`;
  return after === "" || /^[.,;:!?)\]…]/.test(after) ? start + after : `${start} ${after}`;
}

/** A part of a context without what no reader sees; nothing where it is code. */
function readable(part: string): string {
  const text = oneLine(withoutMarkup(part));
  return isCode(text) ? "" : text;
}

function holds(context: string, email: string): boolean {
  const lower = context.toLowerCase();
  if (lower.includes(email)) return true;
  const at = email.lastIndexOf("@");
  return lower.includes(`${email.slice(0, at)}@${unicodeHost(email.slice(at + 1))}`);
}

function withoutCode(context: string, email: string): string {
  const text = oneLine(withoutMarkup(context)).trim();
  const start = text.toLowerCase().indexOf(email);
  if (start < 0) return isCode(text) ? email : text;
  const end = start + email.length;
  return (readable(text.slice(0, start)) + text.slice(start, end) + readable(text.slice(end))).trim();
}

function withoutMarkup(text: string): string {
  return /[<{]|=["']/.test(text) ? text.replace(MARKUP, " ").replace(CUT_TAG, " ") : text;
}

function isCode(text: string): boolean {
  const signs = text.match(CODE_SIGNS)?.length ?? 0;
  return signs >= MIN_CODE_SIGNS && signs * 100 >= CODE_SIGNS_PER_100 * text.length;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
